package id.kerani.ui.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import id.kerani.forms.FormComponent;
import id.kerani.forms.FormScope;
import id.kerani.forms.FormTexts;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A computed value; drawn where it has a label, otherwise only counted. */
final class ExpressionNode extends Node {

    private final TextField field = new TextField();
    private final Locale locale;

    ExpressionNode(FormComponent component, Locale locale) {
        super(component);
        this.locale = locale;
        field.setReadOnly(true);
        field.addClassName("k-form-computed");
        if (component.format() == FormComponent.Format.MONEY) {
            field.setPrefixComponent(new Span("Rp"));
        }
    }

    @Override
    boolean isDrawn() {
        return component().label() != null && !component().label().isEmpty();
    }

    @Override
    Component view() {
        return field;
    }

    @Override
    void update(FormScope scope, boolean readOnly) {
        field.setLabel(scope.text(component().label()));
        Object value = scope.valueOf(component());
        field.setValue(written(value, locale));
        if (value instanceof BigDecimal) {
            field.addThemeVariants(TextFieldVariant.LUMO_ALIGN_RIGHT);
        }
    }

    static String written(@Nullable Object value, Locale locale) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> FormTexts.number(number, locale);
            case Boolean flag -> id.kerani.shared.Texts.get(flag ? "form.yes" : "form.no", locale);
            case java.util.List<?> list ->
                String.join(
                        ", ",
                        list.stream().map(element -> written(element, locale)).toList());
            default -> value.toString();
        };
    }
}
