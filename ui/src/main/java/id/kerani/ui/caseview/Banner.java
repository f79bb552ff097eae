package id.kerani.ui.caseview;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Words across the page: what could not be done and why, or what changed meanwhile. */
final class Banner extends Div {

    Banner() {
        addClassNames("k-problems", "k-banner");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    /** Something went wrong. */
    void problem(String words) {
        show("k-bad", words);
        scrollIntoView();
    }

    /** Something is different from before, and all is well. */
    void news(String words) {
        show("k-info", words);
        Button close = new Button(getTranslation("task.understood"), click -> clear());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        add(close);
    }

    private void show(String tone, String words) {
        removeAll();
        removeClassNames("k-bad", "k-info");
        addClassName(tone);
        add(new Span(words));
        setVisible(true);
    }

    /** Takes away what went wrong before the person tried again; news stay until they are read. */
    void clearProblem() {
        if (hasClassName("k-bad")) {
            clear();
        }
    }

    private void clear() {
        removeAll();
        setVisible(false);
    }
}
