package id.kerani.forms;

import id.kerani.forms.FormExpressions.ExpressionFailed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Templates as form-js writes them ("feelers"): {@code {{expression}}}, {@code {{#if condition}}…{{/if}}},
 * {@code {{#loop list}}…{{/loop}}}. In a loop the element is {@code this}, its entries are variables, the surroundings
 * are {@code parent}.
 */
final class Template {

    private static final int LOOPS = 3;
    private static final int ITERATIONS = 5_000;
    private static final int CACHED = 2_000;
    private static final ConcurrentHashMap<String, Template> PARSED = new ConcurrentHashMap<>();

    private sealed interface Part {}

    private record Literal(String text) implements Part {}

    private record Insert(String expression) implements Part {}

    private record If(String condition, List<Part> parts) implements Part {}

    private record Loop(String list, List<Part> parts) implements Part {}

    /** Broken syntax: a code and an argument. */
    private static final class Broken extends Exception {
        private final transient FormProblem problem;

        Broken(String code, Object... arguments) {
            super(code);
            this.problem = FormProblem.of("", code, arguments);
        }
    }

    private final List<Part> parts;
    private final @Nullable FormProblem problem;

    private Template(List<Part> parts, @Nullable FormProblem problem) {
        this.parts = parts;
        this.problem = problem;
    }

    /** What is wrong with a text as a template; a text without braces is always right. */
    static Optional<FormProblem> check(String pointer, String text) {
        FormProblem problem = of(text).problem;
        return problem == null
                ? Optional.empty()
                : Optional.of(new FormProblem(pointer, problem.code(), problem.arguments()));
    }

    static Template of(String text) {
        if (!text.contains("{{")) {
            return new Template(List.of(new Literal(text)), null);
        }
        if (PARSED.size() >= CACHED) {
            PARSED.clear();
        }
        return PARSED.computeIfAbsent(text, Template::parse);
    }

    /**
     * The text with everything filled in; what fails leaves nothing.
     *
     * @param escape applied to each inserted value
     */
    String fill(FormExpressions expressions, Map<String, @Nullable Object> context, UnaryOperator<String> escape) {
        Filler filler = new Filler(expressions, escape);
        filler.fill(parts, context);
        return filler.out.toString();
    }

    private static Template parse(String text) {
        try {
            return new Template(new Parser(text).parts(null, 0), null);
        } catch (Broken e) {
            return new Template(List.of(new Literal(text)), e.problem);
        }
    }

    private static final class Parser {
        private final String text;
        private int at;

        Parser(String text) {
            this.text = text;
        }

        List<Part> parts(@Nullable String closing, int loops) throws Broken {
            List<Part> parts = new ArrayList<>();
            while (at < text.length()) {
                int open = text.indexOf("{{", at);
                if (open < 0) {
                    parts.add(new Literal(text.substring(at)));
                    at = text.length();
                    break;
                }
                if (open > at) {
                    parts.add(new Literal(text.substring(at, open)));
                }
                int close = text.indexOf("}}", open);
                if (close < 0) {
                    throw new Broken("forms.template.not-closed", "{{");
                }
                // {{ {a: {b: 1}} }} closes at the last of adjacent braces
                while (close + 2 < text.length() && text.charAt(close + 2) == '}') {
                    close++;
                }
                String tag = text.substring(open + 2, close).strip();
                at = close + 2;
                if (tag.startsWith("/")) {
                    if (!tag.substring(1).strip().equals(closing)) {
                        throw new Broken("forms.template.wrong-end", tag);
                    }
                    return parts;
                }
                parts.add(part(tag, loops));
            }
            if (closing != null) {
                throw new Broken("forms.template.not-closed", "{{#" + closing + "}}");
            }
            return parts;
        }

        private Part part(String tag, int loops) throws Broken {
            if (tag.startsWith("#if ")) {
                return new If(checked(tag.substring(4)), parts("if", loops));
            }
            if (tag.startsWith("#loop ")) {
                if (loops >= LOOPS) {
                    throw new Broken("forms.template.too-many-loops", LOOPS);
                }
                return new Loop(checked(tag.substring(6)), parts("loop", loops + 1));
            }
            if (tag.startsWith("#")) {
                throw new Broken("forms.template.unknown-tag", tag);
            }
            return new Insert(checked(tag));
        }

        private static String checked(String expression) throws Broken {
            String stripped = expression.strip();
            Optional<FormProblem> problem = FormExpressions.check("", stripped);
            if (problem.isPresent()) {
                throw new Broken(problem.get().code(), problem.get().arguments().toArray());
            }
            return stripped;
        }
    }

    private static final class Filler {
        private final FormExpressions expressions;
        private final UnaryOperator<String> escape;
        private final StringBuilder out = new StringBuilder();
        private int iterations;

        Filler(FormExpressions expressions, UnaryOperator<String> escape) {
            this.expressions = expressions;
            this.escape = escape;
        }

        void fill(List<Part> parts, Map<String, @Nullable Object> context) {
            for (Part part : parts) {
                if (out.length() > FormLimits.OUTPUT_LENGTH) {
                    out.setLength(FormLimits.OUTPUT_LENGTH);
                    return;
                }
                switch (part) {
                    case Literal literal -> out.append(literal.text());
                    case Insert insert -> out.append(escape.apply(written(value(insert.expression(), context))));
                    case If condition -> {
                        if (Boolean.TRUE.equals(value(condition.condition(), context))) {
                            fill(condition.parts(), context);
                        }
                    }
                    case Loop loop -> loop(loop, context);
                }
            }
        }

        private void loop(Loop loop, Map<String, @Nullable Object> context) {
            if (!(value(loop.list(), context) instanceof List<?> elements)) {
                return;
            }
            for (Object element : elements) {
                if (++iterations > ITERATIONS) {
                    return;
                }
                Map<String, @Nullable Object> inner = new LinkedHashMap<>(context);
                if (element instanceof Map<?, ?> map) {
                    map.forEach((key, value) -> inner.put((String) key, value));
                }
                inner.put("this", element);
                inner.put("parent", context);
                inner.put("_this_", element);
                inner.put("_parent_", context);
                fill(loop.parts(), inner);
            }
        }

        private @Nullable Object value(String expression, Map<String, @Nullable Object> context) {
            try {
                return expressions.evaluate(expression, context);
            } catch (ExpressionFailed e) {
                return null;
            }
        }
    }

    /** A value as a sentence holds it. */
    static String written(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> text;
            case BigDecimal number -> number.toPlainString();
            case Boolean flag -> flag.toString();
            case List<?> list ->
                String.join(", ", list.stream().map(Template::written).toList());
            default -> JsonShape.write(value);
        };
    }
}
