package id.kerani.demo;

import id.kerani.shared.Texts;
import id.kerani.staff.Role;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Who works at Toko Mahakam. What a person does there is told by the text {@code demo.person.<login>}.
 *
 * @param centre the key of their service centre
 * @param teams keys of the queues they work for
 */
record DemoPerson(String login, String name, Locale language, Set<Role> roles, String centre, List<String> teams) {

    /** Everybody's, published: the demo is for looking around. */
    static final String PASSWORD = "toko-mahakam";

    static final String PUSAT = "pusat";
    static final String SEBERANG = "seberang";

    private static final String FRONT_OFFICE = "front-office";
    private static final String CREDIT = "credit";
    private static final String OPERATIONS = "operations";

    static final DemoPerson SARI = staff("sari", "Sari Wulandari", Texts.INDONESIAN, PUSAT, FRONT_OFFICE);
    static final DemoPerson RIZKY = staff("rizky", "Rizky Pratama", Texts.INDONESIAN, SEBERANG, FRONT_OFFICE);
    static final DemoPerson GRACE = staff("grace", "Grace Tandilangi", Texts.ENGLISH, PUSAT, FRONT_OFFICE);
    static final DemoPerson DEWI = staff("dewi", "Dewi Anggraini", Texts.INDONESIAN, PUSAT, CREDIT);
    static final DemoPerson BAYU = staff("bayu", "Bayu Saputra", Texts.ENGLISH, SEBERANG, CREDIT);
    static final DemoPerson HENDRA = new DemoPerson(
            "hendra", "Hendra Gunawan", Texts.INDONESIAN, Set.of(Role.STAFF, Role.MANAGER), PUSAT, List.of(OPERATIONS));
    static final DemoPerson LIANA = new DemoPerson(
            "liana", "Liana Hartono", Texts.ENGLISH, Set.of(Role.STAFF, Role.MANAGER), PUSAT, List.of(OPERATIONS));
    static final DemoPerson RATNA = new DemoPerson(
            "ratna",
            "Ratna Kusuma",
            Texts.INDONESIAN,
            Set.of(Role.STAFF, Role.LEAD),
            PUSAT,
            List.of(FRONT_OFFICE, CREDIT));
    static final DemoPerson NURUL = new DemoPerson(
            "nurul",
            "Nurul Hidayah",
            Texts.INDONESIAN,
            Set.of(Role.STAFF, Role.POWER_USER),
            SEBERANG,
            List.of(FRONT_OFFICE));
    static final DemoPerson AGUS =
            new DemoPerson("agus", "Agus Setiawan", Texts.ENGLISH, Set.of(Role.ADMINISTRATOR), PUSAT, List.of());

    /** All, the most useful login first. */
    static final List<DemoPerson> ALL = List.of(SARI, DEWI, HENDRA, LIANA, RATNA, RIZKY, GRACE, BAYU, NURUL, AGUS);

    private static DemoPerson staff(String login, String name, Locale language, String centre, String team) {
        return new DemoPerson(login, name, language, Set.of(Role.STAFF), centre, List.of(team));
    }

    String job(Locale locale) {
        return Texts.get("demo.person." + login, locale);
    }

    String mail() {
        return login + "@toko-mahakam.example";
    }
}
