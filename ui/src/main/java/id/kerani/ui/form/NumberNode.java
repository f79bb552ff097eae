package id.kerani.ui.form;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import id.kerani.forms.FormComponent;
import id.kerani.forms.FormComponent.NumberDetails;
import id.kerani.forms.FormProblem;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A number, written with the language's separators; grouped again when the cursor leaves. */
final class NumberNode extends FieldNode<String, TextField> {

    private static final int TYPING_MILLIS = 500;

    private final NumberText text;
    private final Host host;

    NumberNode(Host host, FormComponent component) {
        this(host, component, new NumberText(host.setup().locale()));
    }

    private NumberNode(Host host, FormComponent component, NumberText text) {
        super(
                host,
                component,
                newField(),
                value -> text.read(value)
                        .map(number -> shaped(component, number))
                        .orElse(null),
                value -> text.write(number(value)),
                true);
        this.host = host;
        this.text = text;
    }

    private static TextField newField() {
        TextField field = new TextField();
        field.addThemeVariants(TextFieldVariant.LUMO_ALIGN_RIGHT);
        field.addClassName("k-form-number");
        field.getElement().setAttribute("inputmode", "decimal");
        field.setMaxLength(60);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TYPING_MILLIS);
        return field;
    }

    @Override
    void left() {
        text.read(field().getValue()).ifPresent(number -> quietly(() -> field().setValue(text.write(number))));
    }

    @Override
    Optional<String> misread() {
        String typed = field().getValue().strip();
        return typed.isEmpty() || text.read(typed).isPresent()
                ? Optional.empty()
                : Optional.of(FormProblem.of("", "forms.type.number")
                        .message(host.setup().locale()));
    }

    private static @Nullable Object shaped(FormComponent component, BigDecimal number) {
        return component.details(NumberDetails.class).asText() ? number.toPlainString() : number;
    }

    private static @Nullable BigDecimal number(@Nullable Object value) {
        return switch (value) {
            case BigDecimal number -> number;
            case String written -> {
                try {
                    yield new BigDecimal(written);
                } catch (NumberFormatException e) {
                    yield null;
                }
            }
            case null, default -> null;
        };
    }
}
