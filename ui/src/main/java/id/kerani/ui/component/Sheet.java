package id.kerani.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** A white card on the ground of the page. */
public final class Sheet extends Section {

    public Sheet(Component... content) {
        addClassName("k-card");
        add(content);
    }

    /** A card with a heading and space around its content. */
    public static Sheet titled(String title, Component... content) {
        Sheet sheet = new Sheet();
        sheet.addClassName("k-padded");
        sheet.add(new H2(title));
        sheet.add(content);
        return sheet;
    }

    /** A card with space around its content. */
    public static Sheet padded(Component... content) {
        Sheet sheet = new Sheet(content);
        sheet.addClassName("k-padded");
        return sheet;
    }
}
