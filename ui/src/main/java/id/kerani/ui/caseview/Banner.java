package id.kerani.ui.caseview;

import com.vaadin.flow.component.html.Div;

/** Words across the page: what could not be done and why. */
final class Banner extends Div {

    Banner() {
        addClassNames("k-problems", "k-bad", "k-banner");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    void problem(String words) {
        setText(words);
        setVisible(true);
        scrollIntoView();
    }

    void clear() {
        setText("");
        setVisible(false);
    }
}
