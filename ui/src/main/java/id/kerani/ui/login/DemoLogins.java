package id.kerani.ui.login;

import java.util.List;
import java.util.Locale;

/** Logins that the login page may show to everybody. Only a demo offers such a bean. */
public interface DemoLogins {

    /** The logins, the most useful first. */
    List<DemoLogin> logins(Locale locale);

    /**
     * One of them.
     *
     * @param role what this person does, in the language asked for
     */
    record DemoLogin(String login, String password, String name, String role) {}
}
