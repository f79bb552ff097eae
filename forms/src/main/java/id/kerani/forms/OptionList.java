package id.kerani.forms;

import id.kerani.forms.FormComponent.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads options as form-js does: objects with value and label, or bare texts, numbers and booleans. */
final class OptionList {

    private OptionList() {}

    /** The options among the elements; what is none is left out. */
    static List<Option> of(@Nullable Object elements) {
        List<Option> options = new ArrayList<>();
        if (elements instanceof List<?> list) {
            for (Object element : list) {
                Option option = read(element);
                if (option != null && options.size() < FormLimits.OPTIONS) {
                    options.add(option);
                }
            }
        }
        return options;
    }

    static @Nullable Option read(@Nullable Object element) {
        if (element instanceof Map<?, ?> map) {
            Object value = map.get("value");
            Object label = map.get("label");
            if (value == null) {
                return label instanceof String text && !text.isEmpty() ? new Option(text, text) : null;
            }
            Object shaped = JsonShape.value(value);
            return shaped == null ? null : new Option(shaped, label == null ? value.toString() : label.toString());
        }
        if (element instanceof String || element instanceof Number || element instanceof Boolean) {
            Object shaped = JsonShape.value(element);
            return shaped == null ? null : new Option(shaped, element.toString());
        }
        return null;
    }
}
