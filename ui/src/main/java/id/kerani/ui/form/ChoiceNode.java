package id.kerani.ui.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.shared.HasValidationProperties;
import id.kerani.forms.FormComponent;
import id.kerani.forms.FormComponent.Option;
import id.kerani.forms.FormScope;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A field whose choices may change with other values; what is chosen stays as long as it is offered. */
final class ChoiceNode<
                V, F extends Component & HasValueAndElement<?, V> & HasValidationProperties & HasLabel & HasHelper>
        extends FieldNode<V, F> {

    private final Consumer<List<Option>> setItems;
    private final Offered offered;

    /** The choices at the moment. */
    private static final class Offered {
        private List<Option> options = List.of();
    }

    /** Finds what values of a form stand for among the choices. */
    interface Finder<V> {
        @Nullable
        V find(@Nullable Object value, List<Option> options);
    }

    ChoiceNode(
            Host host,
            FormComponent component,
            F field,
            Consumer<List<Option>> setItems,
            Function<V, @Nullable Object> toForm,
            Finder<V> toField) {
        this(host, component, field, setItems, toForm, toField, new Offered());
    }

    private ChoiceNode(
            Host host,
            FormComponent component,
            F field,
            Consumer<List<Option>> setItems,
            Function<V, @Nullable Object> toForm,
            Finder<V> toField,
            Offered offered) {
        super(host, component, field, toForm, value -> toField.find(value, offered.options), false);
        this.setItems = setItems;
        this.offered = offered;
    }

    @Override
    void update(FormScope scope, boolean readOnly) {
        offer(scope);
        super.update(scope, readOnly);
    }

    @Override
    void load(FormScope scope) {
        offer(scope);
        super.load(scope);
    }

    private void offer(FormScope scope) {
        List<Option> options = scope.options(component());
        if (!options.equals(offered.options)) {
            offered.options = options;
            quietly(() -> setItems.accept(options));
            super.load(scope);
        }
    }

    static @Nullable Object one(@Nullable Option option) {
        return option == null ? null : option.value();
    }

    static @Nullable Option oneOf(@Nullable Object value, List<Option> options) {
        return options.stream()
                .filter(option -> option.stands(value))
                .findFirst()
                .orElse(null);
    }

    static List<Object> many(Set<Option> options) {
        return options.stream().map(Option::value).toList();
    }

    static Set<Option> manyOf(@Nullable Object value, List<Option> options) {
        Set<Option> chosen = new LinkedHashSet<>();
        if (value instanceof List<?> values) {
            List<Object> wanted = new ArrayList<>(values);
            options.stream()
                    .filter(option -> wanted.stream().anyMatch(option::stands))
                    .forEach(chosen::add);
        }
        return chosen;
    }
}
