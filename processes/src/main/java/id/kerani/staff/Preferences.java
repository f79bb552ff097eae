package id.kerani.staff;

import id.kerani.shared.PersonId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Small things that people set for themselves and that follow them to every device. */
@Service
@Transactional
public class Preferences {

    /** The longest value kept, in characters. */
    public static final int LONGEST = 200;

    private final JdbcClient jdbc;

    Preferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the person has set under the name, nothing while they have not. */
    @Transactional(readOnly = true)
    public Optional<String> find(PersonId person, String name) {
        return jdbc.sql("select value from person_preference where person_id = ? and name = ?")
                .params(person.value(), name)
                .query(String.class)
                .optional();
    }

    /** Whether the person has switched something on. */
    @Transactional(readOnly = true)
    public boolean isOn(PersonId person, String name) {
        return find(person, name).filter("on"::equals).isPresent();
    }

    /** Switches something on or off. */
    public void set(PersonId person, String name, boolean on) {
        set(person, name, on ? "on" : "off");
    }

    /**
     * Keeps a value.
     *
     * @throws IllegalArgumentException when it is longer than {@value #LONGEST} characters
     */
    public void set(PersonId person, String name, String value) {
        if (value.length() > LONGEST) {
            throw new IllegalArgumentException("A preference has at most " + LONGEST + " characters");
        }
        jdbc.sql("""
                        insert into person_preference (person_id, name, value) values (?, ?, ?)
                        on conflict (person_id, name) do update set value = excluded.value""").params(person.value(), name, value).update();
    }
}
