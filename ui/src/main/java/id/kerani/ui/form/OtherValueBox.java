package id.kerani.ui.form;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import id.kerani.shared.Texts;
import java.util.Locale;

/** Two values of one field side by side, and the question which of them counts. */
final class OtherValueBox extends Div {

    private final Div own = new Div();
    private final Div other = new Div();
    private final Locale locale;

    /**
     * @param label what the field is called
     * @param keep called when the field keeps what is in it
     * @param take called when the field takes the other value
     */
    OtherValueBox(String label, String mine, String theirs, String from, Locale locale, Runnable keep, Runnable take) {
        this.locale = locale;
        addClassName("k-other");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", Texts.get("form.other", locale, label));
        Span question = new Span(Texts.get("form.other", locale, label));
        question.addClassName("k-other-question");
        // Read out at once: the field looks as before.
        question.getElement().setAttribute("role", "alert");
        Div sides = new Div(
                side(Texts.get("form.other.mine", locale), own, Texts.get("form.other.keep", locale), keep),
                side(from, other, Texts.get("form.other.take", locale), take));
        write(own, mine);
        write(other, theirs);
        sides.addClassName("k-other-sides");
        add(question, sides);
    }

    /** What stands in the field now. */
    void setMine(String value) {
        write(own, value);
    }

    private void write(Div place, String value) {
        place.setText(value.isEmpty() ? Texts.get("form.other.empty", locale) : value);
        place.setClassName("k-muted", value.isEmpty());
    }

    private static Div side(String whose, Div value, String action, Runnable then) {
        Span who = new Span(whose);
        who.addClassName("k-muted");
        value.addClassName("k-other-value");
        Button button = new Button(action, click -> then.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        Div side = new Div(who, value, button);
        side.addClassName("k-other-side");
        return side;
    }
}
