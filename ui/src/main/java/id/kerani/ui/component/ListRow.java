package id.kerani.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;

/**
 * A row of a list that opens something: a real link, so that keyboard, middle click and screen readers work. Its cells are
 * laid out by the list's style {@code k-cols-…}; on a phone it becomes a card.
 */
@Tag("a")
public final class ListRow extends HtmlContainer {

    /**
     * @param location where the row leads, relative to the application
     * @param cells from left to right
     */
    public ListRow(String location, Component... cells) {
        addClassName("k-row");
        getElement().setAttribute("href", location);
        getElement().setAttribute("router-link", true);
        add(cells);
    }
}
