package id.kerani.ui.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Div;
import id.kerani.forms.FieldPath;
import id.kerani.forms.FormComponent;
import id.kerani.forms.FormDefinition;
import id.kerani.forms.FormScope;
import id.kerani.forms.FormValues;
import id.kerani.shared.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of one form that have two values at the moment; each is shown below its field, or above the form. */
final class OtherValues {

    private final FormDefinition definition;
    private final Locale locale;
    private final Div elsewhere;
    private final Map<String, Open> open = new LinkedHashMap<>();

    /** @param elsewhere where values of fields stand that are not drawn at the moment */
    OtherValues(FormDefinition definition, Locale locale, Div elsewhere) {
        this.definition = definition;
        this.locale = locale;
        this.elsewhere = elsewhere;
    }

    /** A question and how it is shown. */
    private record Open(OtherValue other, OtherValueBox box) {}

    List<OtherValue> open() {
        return open.values().stream().map(Open::other).toList();
    }

    boolean isOpen(OtherValue other) {
        Open known = open.get(other.path());
        return known != null && known.other().equals(other);
    }

    /** Takes away what is no longer asked. */
    void keep(List<OtherValue> values) {
        open().stream().filter(other -> !values.contains(other)).forEach(other -> settle(other.path()));
    }

    void show(
            OtherValue other,
            FormValues mine,
            FormScope scope,
            Optional<Component> field,
            Runnable keep,
            Runnable take) {
        settle(other.path());
        FormComponent component = component(other.path());
        OtherValueBox box = new OtherValueBox(
                label(component, scope, other.path()),
                words(component, mine.get(other.path()), scope),
                words(component, other.value(), scope),
                other.from(),
                locale,
                keep,
                take);
        open.put(other.path(), new Open(other, box));
        // In the field's own row, over its whole width.
        Component place = field.flatMap(Component::getParent)
                .filter(HasComponents.class::isInstance)
                .orElse(elsewhere);
        ((HasComponents) place).add(box);
    }

    /** The person goes on typing while a question is open. */
    void typed(FormValues mine, FormScope scope) {
        open.forEach((path, question) -> question.box().setMine(words(component(path), mine.get(path), scope)));
    }

    /** The question about a field is answered. */
    void settle(String path) {
        Open known = open.remove(path);
        if (known != null) {
            known.box().removeFromParent();
        }
    }

    private @Nullable FormComponent component(String path) {
        return definition
                .componentAt(FieldPath.of(path).withoutIndexes().toString())
                .orElse(null);
    }

    private static String label(@Nullable FormComponent component, FormScope scope, String path) {
        String label = component == null ? "" : scope.text(component.label());
        return label.isEmpty() ? path : label;
    }

    private String words(@Nullable FormComponent component, @Nullable Object value, FormScope scope) {
        return switch (value) {
            case null -> "";
            case java.util.List<?> list ->
                list.stream().map(element -> words(component, element, scope)).collect(Collectors.joining(", "));
            case Map<?, ?> map ->
                map.get("metadata") instanceof Map<?, ?> file && file.get("fileName") instanceof String name
                        ? name
                        : map.values().stream()
                                .map(element -> words(null, element, scope))
                                .filter(text -> !text.isEmpty())
                                .collect(Collectors.joining(" · "));
            default ->
                component != null && component.options() != null
                        ? option(component, value, scope)
                        : plain(component, value);
        };
    }

    private String option(FormComponent component, Object value, FormScope scope) {
        return scope.options(component).stream()
                .filter(option -> option.stands(value))
                .map(FormComponent.Option::label)
                .findFirst()
                .orElseGet(() -> ExpressionNode.written(value, locale));
    }

    private String plain(@Nullable FormComponent component, Object value) {
        String text = ExpressionNode.written(value, locale);
        boolean money = component != null && component.format() == FormComponent.Format.MONEY && !text.isEmpty();
        return money ? Texts.get("form.other.rupiah", locale, text) : text;
    }
}
