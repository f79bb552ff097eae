package id.kerani.demo;

import id.kerani.server.StartTexts;
import id.kerani.server.StartupNotice;
import id.kerani.shared.Texts;
import id.kerani.staff.Credentials;
import id.kerani.staff.People;
import id.kerani.staff.Person;
import id.kerani.staff.Standing;
import id.kerani.ui.login.DemoLogins;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Shows the demo's logins on the login page and at the terminal: those that still work as published. */
@Component
@Profile("demo")
class PublishedLogins implements DemoLogins, StartupNotice {

    private final People people;
    private final Credentials credentials;

    PublishedLogins(People people, Credentials credentials) {
        this.people = people;
        this.credentials = credentials;
    }

    @Override
    public List<DemoLogin> logins(Locale locale) {
        return working().stream()
                .map(each -> new DemoLogin(each.login(), DemoPerson.PASSWORD, each.name(), each.job(locale)))
                .toList();
    }

    @Override
    public List<String> lines() {
        Locale language = StartTexts.language();
        List<DemoPerson> working = working();
        if (working.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add(Texts.get("demo.logins", language, DemoPerson.PASSWORD));
        working.forEach(each -> lines.add("  %-8s %s, %s".formatted(each.login(), each.name(), each.job(language))));
        return lines;
    }

    /** A data folder may hold another company, and somebody may have chosen a password of their own. */
    private List<DemoPerson> working() {
        return DemoPerson.ALL.stream()
                .filter(each -> people.byLogin(each.login())
                        .filter(person -> isAsPublished(person, each))
                        .isPresent())
                .toList();
    }

    private boolean isAsPublished(Person person, DemoPerson published) {
        return published.mail().equals(person.email())
                && credentials.standing(person.id()).map(Standing::stamp).orElse(1) == 0;
    }
}
