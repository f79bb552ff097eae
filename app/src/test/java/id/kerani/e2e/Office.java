package id.kerani.e2e;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import id.kerani.access.FirstRun;
import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import id.kerani.shared.Texts;
import id.kerani.staff.People;
import id.kerani.staff.Person;
import id.kerani.staff.PersonDetails;
import id.kerani.staff.Role;
import id.kerani.staff.Team;
import id.kerani.staff.Teams;
import id.kerani.staff.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/** The company under test: makes people through the public services and gives each a desk, a browser of their own. */
@TestComponent
class Office {

    private static final String PASSWORD = "ikan mas di kolam";

    private final People people;
    private final Teams teams;
    private final FirstRun firstRun;
    private final Environment environment;
    private final AtomicInteger count = new AtomicInteger();
    private final List<Desk> desks = new ArrayList<>();
    private @Nullable Chromium chromium;

    Office(People people, Teams teams, FirstRun firstRun, Environment environment) {
        this.people = people;
        this.teams = teams;
        this.firstRun = firstRun;
        this.environment = environment;
    }

    void open(Chromium browser) {
        chromium = browser;
    }

    /** A member of the staff who works for the teams; teams that do not exist are made. */
    Colleague clerk(String name, String... teamKeys) {
        return colleague(name, Role.STAFF, teamKeys);
    }

    /** A new person with a role, English speaking. */
    Colleague colleague(String name, Role role, String... teamKeys) {
        try {
            String login = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".") + count.incrementAndGet();
            PersonDetails details = new PersonDetails(login, name, null, Texts.ENGLISH, Set.of(role), null);
            Person person = people.createWithPassword(details, PASSWORD, Actor.system());
            for (String key : teamKeys) {
                teams.addMember(team(key).id(), person.id(), Actor.system());
            }
            return new Colleague(person.id(), login, name, PASSWORD, person.asActor());
        } catch (Refusal refusal) {
            throw new IllegalStateException(refusal);
        }
    }

    /** The team of this key, made when there is none. */
    Team team(String key) throws Refusal {
        var known = teams.byKey(key);
        return known.isPresent() ? known.get() : teams.create(key, "Tim " + key, "Team " + key, Actor.system());
    }

    /** Sets a person's language and colours; an open page shows them after a reload. */
    void prefer(Colleague colleague, Locale language, Theme theme) {
        try {
            people.prefer(colleague.id(), language, theme, colleague.actor());
        } catch (Refusal refusal) {
            throw new IllegalStateException(refusal);
        }
    }

    /** A browser with an empty page, of somebody who is not logged in. */
    Desk visitor(Locale language) {
        if (chromium == null) {
            throw new IllegalStateException("No browser");
        }
        BrowserContext context = chromium.browser()
                .newContext(new NewContextOptions()
                        .setBaseURL(address())
                        .setLocale(language.equals(Texts.INDONESIAN) ? "id-ID" : "en-GB")
                        .setTimezoneId("Asia/Makassar")
                        .setViewportSize(1280, 800));
        Desk desk = new Desk(context, context.newPage());
        desks.add(desk);
        return desk;
    }

    /** A colleague's browser, logged in. */
    Desk desk(Colleague colleague) {
        Desk desk = visitor(people.find(colleague.id()).orElseThrow().locale());
        desk.logIn(colleague);
        return desk;
    }

    /** What the server printed at its first start. */
    String firstRunCode() {
        return firstRun.code().orElseThrow();
    }

    String address() {
        return "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
    }

    /** Closes all desks; returns what scripts in their pages failed with. */
    List<String> close(boolean failed, String test) {
        List<String> broken = new ArrayList<>();
        for (Desk desk : desks) {
            if (failed) {
                desk.evidence(test + "-" + desks.indexOf(desk));
            }
            broken.addAll(desk.scriptErrors());
            desk.close();
        }
        desks.clear();
        return broken;
    }
}
