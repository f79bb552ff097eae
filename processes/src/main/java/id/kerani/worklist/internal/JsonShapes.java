package id.kerani.worklist.internal;

import id.kerani.forms.FormValues;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.type.TypeReference;

/** JSON-shaped values between records, forms and process variables. */
final class JsonShapes {

    static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private JsonShapes() {}

    /** Values a process may hold: texts, booleans and numbers; lists and maps belong to an aggregate. */
    static Map<String, Object> scalars(FormValues values) {
        Map<String, Object> scalars = new LinkedHashMap<>();
        values.asMap().forEach((key, value) -> {
            if (value instanceof BigDecimal number) {
                scalars.put(key, number.doubleValue() == number.longValue() ? number.longValue() : number.toString());
            } else if (value instanceof String || value instanceof Boolean) {
                scalars.put(key, value);
            }
        });
        return scalars;
    }
}
