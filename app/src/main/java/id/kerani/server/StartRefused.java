package id.kerani.server;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Kerani will not start, for a reason that the person at the terminal can mend. It is shown as two lines, what is wrong and
 * what to do, without a stack trace, and the program ends with exit code 1. The texts are the keys
 * {@code <module>.<code>} and {@code <module>.<code>.do}.
 */
public final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String module;
    private final String code;
    private final transient Object[] arguments;

    public StartRefused(String module, String code, Object... arguments) {
        this(null, module, code, arguments);
    }

    public StartRefused(@Nullable Throwable cause, String module, String code, Object... arguments) {
        super(module + "." + code + " " + List.of(arguments), cause);
        this.module = module;
        this.code = code;
        this.arguments = arguments.clone();
    }

    /** What was refused, to tell refusals apart. */
    public String code() {
        return code;
    }

    /** What is wrong and what to do, one line each. */
    public List<String> lines(Locale language) {
        return List.of(
                StartTexts.text(language, module, code, arguments),
                StartTexts.text(language, module, code + ".do", arguments));
    }
}
