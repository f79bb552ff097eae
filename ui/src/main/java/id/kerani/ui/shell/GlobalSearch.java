package id.kerani.ui.shell;

import id.kerani.staff.Person;
import java.util.List;

/** Something that the shell's one search field looks through. While no bean of this type exists, there is no field. */
public interface GlobalSearch {

    /**
     * What a text finds, best first, and only what the person may see.
     *
     * @param text at least two characters
     * @param limit the most that is shown
     */
    List<Hit> find(String text, Person person, int limit);

    /**
     * One thing found.
     *
     * @param kind what it is, in the person's language
     * @param location where it is shown, relative to the application
     */
    record Hit(String kind, String title, String detail, String location) {}
}
