package id.kerani.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import id.kerani.shared.Texts;
import java.util.regex.Pattern;

/** How the company under test began: with the first-run page and the code that the server printed. */
record FirstDay(String login, String password) {

    static final String COMPANY = "Toko Uji Mahakam";

    static FirstDay in(Office office) {
        FirstDay day = new FirstDay("pemilik", "perahu di sungai mahakam");
        Desk indonesian = office.visitor(Texts.INDONESIAN).go("");
        assertThat(indonesian.page()).hasURL(Pattern.compile("/setup$"));
        Pictures.take(indonesian, Texts.INDONESIAN, "first-run");
        Desk desk = office.visitor(Texts.ENGLISH).go("");
        Pictures.take(desk, Texts.ENGLISH, "first-run");
        day.setUp(desk, office.firstRunCode());
        return day;
    }

    private void setUp(Desk desk, String code) {
        Page page = desk.page();
        desk.field("Code").fill("WRONG-CODE-0000");
        desk.field("Company name").fill(COMPANY);
        desk.field("Name").fill("Ibu Pemilik");
        desk.field("Login name").fill(login);
        desk.field("New password").fill(password);
        desk.field("New password once more").fill(password);
        desk.button("Set up and go to the login").click();
        desk.sees("The code is not right.");
        desk.field("Code").fill(code);
        desk.button("Set up and go to the login").click();
        assertThat(page).hasURL(Pattern.compile("/login$"));
        desk.sees(COMPANY);
    }
}
