package id.kerani.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import id.kerani.database.EmbeddedPostgres;
import id.kerani.database.PowerSwitch;
import id.kerani.shared.Actor;
import id.kerani.shared.Texts;
import id.kerani.staff.People;
import id.kerani.staff.Role;
import id.kerani.staff.Theme;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Bad input where a person meets it: told in words, in the person's language, and nothing of the machine shows. */
@EndToEnd
class BadInputE2E {

    /** What a machine says when nobody caught it. */
    private static final Pattern MACHINE =
            Pattern.compile("Exception|\\bat id\\.kerani|\\bat org\\.|Whitelabel|SQLSTATE|null\\b");

    private final Office office;
    private final Books books;
    private final People people;
    private final EmbeddedPostgres postgres;

    BadInputE2E(
            @Autowired Office office,
            @Autowired Books books,
            @Autowired People people,
            @Autowired EmbeddedPostgres postgres) {
        this.office = office;
        this.books = books;
        this.people = people;
        this.postgres = postgres;
    }

    @Test
    void aWrongPasswordIsRefusedAndGuessingSlowsDown() {
        Colleague clerk = office.clerk("Wahyu Hidayat");
        Desk desk = office.visitor(Texts.ENGLISH);
        books.unchangedBy(() -> {
            for (int i = 0; i < 5; i++) {
                desk.logIn(clerk.login(), "kata sandi yang salah");
                desk.sees("Login name and password do not belong together.");
            }
            desk.logIn(clerk.login(), clerk.password());
            desk.sees("A moment, please");
            assertThat(desk.page().locator("body"))
                    .containsText(Pattern.compile("Too many attempts. Try again in \\d+ seconds."));
        });
        clean(desk);
        Desk indonesian = office.visitor(Texts.INDONESIAN);
        indonesian.logIn(clerk.login(), clerk.password());
        assertThat(indonesian.page().locator("body"))
                .containsText(Pattern.compile("Terlalu banyak percobaan. Coba lagi dalam \\d+ detik."));
        clean(indonesian);
    }

    @Test
    void anUnknownLoginLearnsNothing() {
        Desk desk = office.visitor(Texts.INDONESIAN);
        desk.logIn("tidak.ada." + UUID.randomUUID(), "' or '1'='1");
        desk.sees("Nama masuk dan kata sandi tidak cocok.");
        clean(desk);
    }

    @Test
    void somebodyDeactivatedIsOutAtOnce() throws Exception {
        Colleague clerk = office.clerk("Sari Utami", "front-office");
        Desk desk = office.desk(clerk).go("account");
        people.deactivate(clerk.id(), Actor.system());
        // The open page loads again by itself.
        assertThat(desk.page()).hasURL(Pattern.compile("/login"));
        desk.settle();
        desk.logIn(clerk.login(), clerk.password());
        desk.sees("Login name and password do not belong together.");
        clean(desk);
        Desk indonesian = office.visitor(Texts.INDONESIAN);
        indonesian.logIn(clerk.login(), clerk.password());
        indonesian.sees("Nama masuk dan kata sandi tidak cocok.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "people/not-a-uuid",
                "people/00000000-0000-4000-8000-000000000000",
                "people/%3Cimg src=x onerror=alert(1)%3E",
                "teams/00000000-0000-4000-8000-000000000000",
                "no/such/page"
            })
    void anAddressThatLeadsNowhereSaysSo(String path) {
        Colleague administrator = office.colleague("Dewi Lestari", Role.ADMINISTRATOR);
        Desk desk = office.desk(administrator);
        both(desk, administrator, path, "Nothing is here", "Tidak ada apa-apa di sini");
    }

    @Test
    void anAddressThatCannotBeReadSaysSo() {
        Desk english = office.visitor(Texts.ENGLISH).go("people/a%2Fb%00");
        english.sees("This address cannot be read");
        clean(english);
        Desk indonesian = office.visitor(Texts.INDONESIAN).go("people/a%2Fb");
        indonesian.sees("Alamat ini tidak bisa dibaca");
        clean(indonesian);
    }

    @Test
    void aPageForOtherRolesStaysShut() {
        Colleague clerk = office.clerk("Budi Santoso", "front-office");
        Desk desk = office.desk(clerk);
        both(desk, clerk, "people", "You may not see this", "Anda tidak boleh melihat ini");
        assertThat(desk.link("Karyawan")).hasCount(0);
    }

    @Test
    void aRequestWithoutTheTokenAgainstForgeryDoesNothing() {
        Colleague clerk = office.clerk("Budi Santoso", "front-office");
        Desk desk = office.desk(clerk);
        books.unchangedBy(() -> {
            APIResponse logout = desk.context()
                    .request()
                    .post(
                            office.address() + "/logout",
                            RequestOptions.create().setForm(FormData.create()).setMaxRedirects(0));
            assertThat(logout.text()).doesNotContainPattern(MACHINE);
            APIResponse call = desk.context()
                    .request()
                    .post(
                            office.address() + "/?v-r=uidl&v-uiId=0",
                            RequestOptions.create()
                                    .setHeader("Content-Type", "application/json")
                                    .setData("{\"csrfToken\":\"guessed\",\"rpc\":[],\"syncId\":0,\"clientId\":0}"));
            assertThat(call.text()).doesNotContainPattern(MACHINE);
        });
        desk.go("account");
        assertThat(desk.heading("My account")).isVisible();
    }

    @Test
    void anEndedSessionIsToldAndLeadsToTheLogin() {
        Colleague clerk = office.clerk("Budi Santoso", "front-office");
        for (Locale language : Texts.LANGUAGES) {
            office.prefer(clerk, language, Theme.SYSTEM);
            Desk desk = office.desk(clerk).go("account");
            desk.context().addCookies(List.of(new Cookie("JSESSIONID", "ENDED").setUrl(office.address())));
            boolean english = language.equals(Texts.ENGLISH);
            desk.button(english ? "Save" : "Simpan").click();
            desk.sees(english ? "You were logged out" : "Anda sudah keluar");
            clean(desk);
            desk.page().keyboard().press("Escape");
            assertThat(desk.page()).hasURL(Pattern.compile("/login"));
        }
    }

    @Test
    void whatAnAdministratorMistypesIsSaidBesideTheField() {
        Colleague administrator = office.colleague("Dewi Lestari", Role.ADMINISTRATOR);
        Colleague taken = office.clerk("Budi Santoso");
        Desk desk = office.desk(administrator).go("people/new");
        desk.field("Name").fill("Budi <b>Santoso</b>");
        desk.field("Login name").fill(taken.login());
        books.unchangedBy(() -> {
            desk.button("Enter person").click();
            desk.sees("The login name “" + taken.login() + "” is taken. Choose another one.");
        });
        clean(desk);
        office.prefer(administrator, Texts.INDONESIAN, Theme.SYSTEM);
        desk.go("people/new");
        desk.field("Nama").fill("Budi <b>Santoso</b>");
        desk.field("Nama masuk").fill("Budi Santoso!");
        books.unchangedBy(() -> {
            desk.button("Daftarkan karyawan").click();
            desk.sees("Nama masuk terdiri dari 2 sampai 60 huruf kecil, angka, titik, tanda hubung, atau garis bawah.");
        });
        desk.field("Nama masuk").fill("budi" + Answers.digits(6));
        desk.button("Daftarkan karyawan").click();
        // A name is text wherever it stands, never markup.
        assertThat(desk.heading("Budi <b>Santoso</b>")).isVisible();
        assertThat(desk.page().locator("h1 b")).hasCount(0);
    }

    @Test
    void theDatabaseGoesAndComesBackUnderARunningServer() {
        Colleague clerk = office.clerk("Budi Santoso", "front-office");
        Desk desk = office.desk(clerk).go("account");
        Desk other = office.visitor(Texts.INDONESIAN);
        Page page = desk.page();
        PowerSwitch database = new PowerSwitch(postgres);
        database.off();
        try {
            other.page().navigate("/login");
            other.sees("Basis data");
            clean(other);
            desk.field("Name").fill("Budi Setiawan");
            desk.button("Save").click();
            desk.sees("Connection lost. Trying again…");
            clean(desk);
            Page fresh = desk.context().newPage();
            fresh.navigate("/account");
            assertThat(fresh.locator("body")).containsText("The database cannot be reached");
            assertThat(fresh.locator("body")).containsText("Nothing was half-saved.");
        } finally {
            database.on();
        }
        // What was sent while it was away arrives once it is back.
        assertThat(page.locator("vaadin-notification-card")).containsText("Saved.");
        assertThat(people.find(clerk.id()).orElseThrow().name()).isEqualTo("Budi Setiawan");
        desk.go("account");
        assertThat(desk.field("Name")).hasValue("Budi Setiawan");
    }

    /** An address tells the same in both languages, and nothing of the machine. */
    private void both(Desk desk, Colleague who, String path, String english, String indonesian) {
        for (Locale language : Texts.LANGUAGES) {
            office.prefer(who, language, Theme.SYSTEM);
            desk.go(path);
            desk.sees(language.equals(Texts.ENGLISH) ? english : indonesian);
            clean(desk);
        }
    }

    private static void clean(Desk desk) {
        assertThat(desk.page().locator("body").innerText()).doesNotContainPattern(MACHINE);
    }
}
