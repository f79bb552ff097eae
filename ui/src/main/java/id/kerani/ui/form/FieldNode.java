package id.kerani.ui.form;

import com.vaadin.flow.component.BlurNotifier;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasPrefix;
import com.vaadin.flow.component.shared.HasSuffix;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.ValueContext;
import id.kerani.forms.FormComponent;
import id.kerani.forms.FormScope;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A Vaadin field with the value of one component. */
class FieldNode<V, F extends Component & HasValueAndElement<?, V> & HasValidationProperties & HasLabel & HasHelper>
        extends Node {

    private final Host host;
    private final F field;
    private final Function<V, @Nullable Object> toForm;
    private final Function<@Nullable Object, @Nullable V> toField;
    private final boolean typed;
    private boolean loading;

    /**
     * @param typed whether a value grows letter by letter, so that complaints wait until the field is left
     */
    FieldNode(
            Host host,
            FormComponent component,
            F field,
            Function<V, @Nullable Object> toForm,
            Function<@Nullable Object, @Nullable V> toField,
            boolean typed) {
        super(component);
        this.host = host;
        this.field = field;
        this.toForm = toForm;
        this.toField = toField;
        this.typed = typed;
        field.setManualValidation(true);
        field.setRequiredIndicatorVisible(component.validation().required());
        field.addValueChangeListener(change -> changed());
        if (field instanceof HasValidator<?> validated) {
            validated.addValidationStatusChangeListener(change -> host.touched(this));
        }
        if (typed && field instanceof BlurNotifier<?> notifier) {
            notifier.addBlurListener(blur -> {
                left();
                host.touched(this);
            });
        }
        adorn(component.appearance());
    }

    private void changed() {
        if (loading) {
            return;
        }
        host.changed();
        if (!typed || field.isInvalid()) {
            host.touched(this);
        }
    }

    /** The cursor has left the field. */
    void left() {}

    final F field() {
        return field;
    }

    /** Runs something that sets the field's value without it counting as a person's change. */
    final void quietly(Runnable change) {
        boolean before = loading;
        loading = true;
        try {
            change.run();
        } finally {
            loading = before;
        }
    }

    @Override
    Component view() {
        return field;
    }

    @Override
    void update(FormScope scope, boolean readOnly) {
        field.setLabel(scope.text(label()));
        String help = scope.text(component().description());
        field.setHelperText(help.isEmpty() ? null : help);
        boolean locked = readOnly && !field.isReadOnly();
        field.setReadOnly(readOnly);
        if (field instanceof HasEnabled enabled) {
            enabled.setEnabled(!scope.isDisabled(component()));
        }
        if (locked || scope.isDisabled(component())) {
            load(scope);
        }
    }

    @Nullable
    String label() {
        return component().label();
    }

    @Override
    void load(FormScope scope) {
        V value = toField.apply(scope.valueOf(component()));
        quietly(() -> {
            if (value == null) {
                field.clear();
            } else if (!Objects.equals(value, field.getValue())) {
                field.setValue(value);
            }
        });
    }

    @Override
    void collect(Map<String, @Nullable Object> target) {
        if (component().key() != null) {
            V value = field.getValue();
            put(
                    target,
                    component().key(),
                    value == null || field.isEmpty() && !(value instanceof Boolean) ? null : toForm.apply(value));
        }
    }

    @Override
    boolean show(@Nullable String message) {
        field.setErrorMessage(message);
        field.setInvalid(message != null);
        return true;
    }

    @Override
    Optional<String> misread() {
        if (!(field instanceof HasValidator<?>)) {
            return Optional.empty();
        }
        @SuppressWarnings("unchecked") // a field validates values of its own type
        HasValidator<V> validated = (HasValidator<V>) field;
        ValidationResult result =
                validated.getDefaultValidator().apply(field.getValue(), new ValueContext(field, field));
        return result.isError() ? Optional.of(result.getErrorMessage()) : Optional.empty();
    }

    @Override
    void focus() {
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        } else {
            field.getElement().callJsFunction("focus");
        }
    }

    private void adorn(FormComponent.Appearance appearance) {
        boolean money = component().format() == FormComponent.Format.MONEY && appearance.prefix() == null;
        String prefix = money ? "Rp" : appearance.prefix();
        if (prefix != null && !prefix.isEmpty() && field instanceof HasPrefix place) {
            place.setPrefixComponent(new Span(prefix));
        }
        String suffix = appearance.suffix();
        if (suffix != null && !suffix.isEmpty() && field instanceof HasSuffix place) {
            place.setSuffixComponent(new Span(suffix));
        }
    }

    /** What a node asks of the form around it. */
    interface Host {

        /** A person changed a value. */
        void changed();

        /** A person is done with a field: say what is wrong with it. */
        void touched(Node node);

        /** How the form is drawn. */
        FormSetup setup();
    }
}
