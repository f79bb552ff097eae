package id.kerani.forms;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Who owns which path among a form's values: a value's path belongs to one component, and nothing lies below a value;
 * groups share an object's path.
 */
final class KeyClaims {

    private static final Pattern NAME = Pattern.compile("\\w{1,100}(\\.\\w{1,100}){0,7}");

    private enum Kind {
        VALUE,
        OBJECT
    }

    private final Map<String, Kind> claimed = new HashMap<>();

    /** Whether a text may be a key: words of letters, digits and underscores, dot separated. */
    static boolean isName(String key) {
        return NAME.matcher(key).matches();
    }

    boolean claimValue(String path) {
        return objectsAbove(path) && claimed.putIfAbsent(path, Kind.VALUE) == null;
    }

    boolean claimObject(String path) {
        return objectsAbove(path) && claimed.merge(path, Kind.OBJECT, (old, now) -> old) == Kind.OBJECT;
    }

    private boolean objectsAbove(String path) {
        for (int dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
            String above = path.substring(0, dot);
            if (!above.endsWith("[]") && claimed.merge(above, Kind.OBJECT, (old, now) -> old) != Kind.OBJECT) {
                return false;
            }
        }
        return true;
    }
}
