package id.kerani.ui.shell;

import com.vaadin.flow.component.Component;
import id.kerani.staff.Person;

/** Something small at the right of the top bar of every page; a bean adds it. */
@FunctionalInterface
public interface TopItem {

    /** Made anew for each page and person. */
    Component create(Person person);
}
