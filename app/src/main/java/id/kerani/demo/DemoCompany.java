package id.kerani.demo;

import id.kerani.company.Company;
import id.kerani.company.CompanySettings;
import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import id.kerani.shared.Texts;
import id.kerani.staff.Centre;
import id.kerani.staff.Centres;
import id.kerani.staff.People;
import id.kerani.staff.Person;
import id.kerani.staff.PersonDetails;
import id.kerani.staff.Team;
import id.kerani.staff.Teams;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Enters Toko Mahakam, its two centres and its people. */
@Component
@Profile("demo")
class DemoCompany {

    static final ZoneId ZONE = ZoneId.of("Asia/Makassar");

    private static final CompanySettings TOKO_MAHAKAM = new CompanySettings(
            "Toko Mahakam", "Jl. Gajah Mada No. 12, Pasar Pagi\nSamarinda 75111", ZONE, Texts.INDONESIAN);

    private final Company company;
    private final Centres centres;
    private final Teams teams;
    private final People people;

    DemoCompany(Company company, Centres centres, Teams teams, People people) {
        this.company = company;
        this.centres = centres;
        this.teams = teams;
        this.people = people;
    }

    /**
     * Names the company first: its row stays locked until the transaction ends, so of two servers on one empty database
     * only one makes the demo and the other finds it made.
     *
     * @return whether this is a database that nobody works in yet; if not, the transaction must be rolled back
     */
    boolean claim() throws Refusal {
        if (!people.isEmpty()) {
            return false;
        }
        company.change(TOKO_MAHAKAM, Actor.system());
        return people.isEmpty();
    }

    /** Enters everybody; answers who they are by their part. */
    Map<DemoPerson, Actor> staff() throws Refusal {
        Map<String, Centre> places = new LinkedHashMap<>();
        places.put(DemoPerson.PUSAT, centre(DemoPerson.PUSAT, "Pusat"));
        places.put(DemoPerson.SEBERANG, centre(DemoPerson.SEBERANG, "Seberang"));
        Map<DemoPerson, Actor> staff = new LinkedHashMap<>();
        for (DemoPerson each : DemoPerson.ALL) {
            Centre place = places.get(each.centre());
            var details = new PersonDetails(
                    each.login(),
                    each.name(),
                    each.mail(),
                    each.language(),
                    each.roles(),
                    place == null ? null : place.id());
            Person person = people.createWithPassword(details, DemoPerson.PASSWORD, Actor.system());
            for (String key : each.teams()) {
                Team team = teams.byKey(key).orElseThrow(() -> new IllegalStateException("No team " + key));
                teams.addMember(team.id(), person.id(), Actor.system());
            }
            staff.put(each, person.asActor());
        }
        return staff;
    }

    private Centre centre(String key, String name) throws Refusal {
        var known = centres.byKey(key);
        return known.isPresent() ? known.get() : centres.create(key, name, Actor.system());
    }
}
