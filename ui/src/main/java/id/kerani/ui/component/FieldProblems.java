package id.kerani.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import id.kerani.shared.Refusal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Shows what was wrong beside the field it is about, and puts the cursor there; what belongs to no field stands in a box
 * that the form places where it likes. Typing into a field takes its message away.
 */
public final class FieldProblems extends Div {

    private final Map<String, HasValidationProperties> byCode = new HashMap<>();
    private final Set<HasValidationProperties> fields = new LinkedHashSet<>();

    public FieldProblems() {
        addClassNames("k-problems", "k-bad");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    /** Names the codes of refusals that are about this field. */
    public <F extends Component & HasValidationProperties> FieldProblems on(F field, String... codes) {
        for (String code : codes) {
            byCode.put(code, field);
        }
        if (fields.add(field) && field instanceof HasValue<?, ?> value) {
            value.addValueChangeListener(change -> field.setInvalid(false));
        }
        return this;
    }

    /** Takes all messages away. */
    public void clear() {
        fields.forEach(field -> field.setInvalid(false));
        setText("");
        setVisible(false);
    }

    /** Shows a refusal beside its field, or in the box. */
    public void show(Refusal refusal) {
        String text = refusal.text(getLocale());
        HasValidationProperties field = byCode.get(refusal.code());
        if (field == null) {
            show(text);
        } else {
            show(field, text);
        }
    }

    /** Shows a text in the box. */
    public void show(String text) {
        setText(text);
        setVisible(true);
        scrollIntoView();
    }

    /** Shows a text beside a field. */
    public void show(@Nullable HasValidationProperties field, String text) {
        if (field == null) {
            show(text);
            return;
        }
        field.setErrorMessage(text);
        field.setInvalid(true);
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }
}
