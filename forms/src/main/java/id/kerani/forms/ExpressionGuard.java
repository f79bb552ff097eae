package id.kerani.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.feel.syntaxtree.ArithmeticNegation;
import org.camunda.feel.syntaxtree.ConstContext;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Exponentiation;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.IterationContext;
import org.camunda.feel.syntaxtree.JavaFunctionInvocation;
import org.camunda.feel.syntaxtree.NamedFunctionParameters;
import org.camunda.feel.syntaxtree.QualifiedFunctionInvocation;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.SomeItem;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a parsed expression for what could outgrow any budget once it runs. FEEL cannot be interrupted, so what
 * is let through must end by itself: no functions of one's own (recursion), no ranges but short written ones, two loops
 * inside each other at most, no doubling of texts through earlier entries of a context, no exponents or scales that are
 * not written out, regular expressions only as written, checked texts.
 */
final class ExpressionGuard {

    private static final Set<String> FUNCTIONS = Set.of(
            "not",
            "is defined",
            "get or else",
            "is",
            "is blank",
            "is empty",
            "contains",
            "starts with",
            "ends with",
            "substring",
            "substring before",
            "substring after",
            "string length",
            "upper case",
            "lower case",
            "trim",
            "matches",
            "replace",
            "split",
            "extract",
            "string join",
            "string",
            "number",
            "date",
            "time",
            "date and time",
            "duration",
            "years and months duration",
            "now",
            "today",
            "day of week",
            "day of year",
            "week of year",
            "month of year",
            "last day of month",
            "list contains",
            "count",
            "min",
            "max",
            "sum",
            "product",
            "mean",
            "median",
            "stddev",
            "mode",
            "all",
            "and",
            "any",
            "or",
            "sublist",
            "append",
            "concatenate",
            "insert before",
            "remove",
            "reverse",
            "index of",
            "union",
            "distinct values",
            "duplicate values",
            "flatten",
            "decimal",
            "floor",
            "ceiling",
            "round up",
            "round down",
            "round half up",
            "round half down",
            "abs",
            "modulo",
            "sqrt",
            "log",
            "exp",
            "odd",
            "even",
            "before",
            "after",
            "meets",
            "met by",
            "overlaps",
            "overlaps before",
            "overlaps after",
            "finishes",
            "finished by",
            "includes",
            "during",
            "starts",
            "started by",
            "coincides",
            "get value",
            "get entries",
            "context",
            "context put",
            "context merge",
            "put",
            "put all");
    private static final Set<String> ROUNDING = Set.of(
            "decimal", "floor", "ceiling", "round up", "round down", "round half up", "round half down", "modulo");
    private static final Set<String> REGEX = Set.of("matches", "replace", "split", "extract");
    private static final Set<String> SLOW = Set.of("distinct values", "duplicate values", "union", "mode", "median");
    private static final int RANGE = 1_000;
    private static final int LOOPS = 2;
    private static final int REPLACEMENT_LENGTH = 50;

    /** Code and arguments of what is refused. */
    record Refused(String code, List<Object> arguments) {}

    private final Set<String> functions = new HashSet<>();
    private @Nullable Refused refused;
    private boolean heavy;

    private ExpressionGuard() {}

    /**
     * @param refused why the expression may not run, null if it may
     * @param heavy whether its time depends on more than its length
     */
    record Verdict(@Nullable Refused refused, boolean heavy) {}

    static Verdict inspect(Object expression) {
        ExpressionGuard guard = new ExpressionGuard();
        guard.walk(expression, 0, Set.of(), false);
        if (guard.functions.contains("number") && guard.functions.stream().anyMatch(ROUNDING::contains)) {
            // number("1E999999999") is short, rounding it writes out a billion digits
            guard.refuse("forms.expression.number-with-rounding");
        }
        return new Verdict(guard.refused, guard.heavy);
    }

    private void walk(Object node, int loops, Set<String> earlierEntries, boolean inPower) {
        if (refused != null) {
            return;
        }
        int inside = loops;
        boolean power = inPower;
        switch (node) {
            case FunctionDefinition ignored -> refuse("forms.expression.own-function");
            case JavaFunctionInvocation ignored -> refuse("forms.expression.own-function");
            case QualifiedFunctionInvocation ignored -> refuse("forms.expression.own-function");
            case FunctionInvocation call -> call(call);
            case IterationContext range -> range(range);
            case Ref ref -> ref(ref, earlierEntries);
            case ConstContext context -> {
                entries(context, loops, earlierEntries, inPower);
                return;
            }
            case Exponentiation exponentiation -> {
                power(exponentiation, inPower);
                power = true;
            }
            case For loop -> inside = loop(loops, loop.iterators().size());
            case SomeItem loop -> inside = loop(loops, loop.iterators().size());
            case EveryItem loop -> inside = loop(loops, loop.iterators().size());
            case Filter filter when !isIndex(filter.filter()) -> inside = loop(loops, 1);
            default -> {}
        }
        for (Object child : children(node)) {
            walk(child, inside, earlierEntries, power);
        }
    }

    private void entries(ConstContext context, int loops, Set<String> earlierEntries, boolean inPower) {
        Set<String> earlier = new HashSet<>(earlierEntries);
        for (Object entry : elements(context.entries())) {
            List<Object> pair = children(entry);
            walk(pair.get(1), loops, earlier, inPower);
            earlier.add((String) pair.get(0));
        }
    }

    private void ref(Ref ref, Set<String> earlierEntries) {
        String name = ref.names().head();
        if (name.equals("partial")) {
            refuse("forms.expression.partial");
        } else if (earlierEntries.contains(name)) {
            refuse("forms.expression.earlier-entry", name);
        }
    }

    private int loop(int loops, int more) {
        heavy = true;
        if (loops + more > LOOPS) {
            refuse("forms.expression.too-many-loops", LOOPS);
        }
        return loops + more;
    }

    private void range(IterationContext range) {
        if (range.start() instanceof ConstNumber from
                && range.end() instanceof ConstNumber to
                && to.value().$minus(from.value()).abs().doubleValue() <= RANGE) {
            return;
        }
        refuse("forms.expression.range", RANGE);
    }

    private void power(Exponentiation exponentiation, boolean inPower) {
        if (inPower
                || !(exponentiation.y() instanceof ConstNumber exponent)
                || exponent.value().abs().doubleValue() > 20) {
            refuse("forms.expression.exponent", 20);
        }
    }

    private void call(FunctionInvocation call) {
        String name = call.function();
        functions.add(name);
        if (!FUNCTIONS.contains(name)) {
            refuse("forms.expression.unknown-function", name);
            return;
        }
        boolean special = REGEX.contains(name) || ROUNDING.contains(name) && !name.equals("modulo");
        if (special && call.params() instanceof NamedFunctionParameters) {
            refuse("forms.expression.named-parameters", name);
            return;
        }
        List<Object> parameters = children(call.params()).isEmpty()
                ? List.of()
                : elements(children(call.params()).getFirst());
        if (REGEX.contains(name)) {
            heavy = true;
            regex(name, parameters);
        } else if (special && parameters.size() > 1) {
            scale(parameters.get(1));
        } else if (SLOW.contains(name)) {
            heavy = true;
        }
    }

    private void regex(String name, List<Object> parameters) {
        if (parameters.size() < 2 || !(parameters.get(1) instanceof ConstString pattern)) {
            refuse("forms.expression.pattern-not-written", name);
            return;
        }
        if (SafePattern.check("", pattern.value()).isPresent()) {
            refuse("forms.expression.bad-pattern", pattern.value());
        } else if (name.equals("replace")) {
            boolean nested = elements(parameters).stream().anyMatch(this::holdsReplace);
            boolean shortText = parameters.size() > 2
                    && parameters.get(2) instanceof ConstString text
                    && text.value().length() <= REPLACEMENT_LENGTH;
            if (nested || !shortText) {
                refuse("forms.expression.replacement", REPLACEMENT_LENGTH);
            }
        }
    }

    private boolean holdsReplace(Object node) {
        return node instanceof FunctionInvocation call && call.function().equals("replace")
                || children(node).stream().anyMatch(this::holdsReplace);
    }

    private void scale(Object scale) {
        Object number = scale instanceof ArithmeticNegation negation ? negation.x() : scale;
        if (!(number instanceof ConstNumber digits) || digits.value().abs().doubleValue() > 20) {
            refuse("forms.expression.scale", 20);
        }
    }

    private void refuse(String code, Object... arguments) {
        if (refused == null) {
            refused = new Refused(code, List.of(arguments));
        }
    }

    private static boolean isIndex(Object filter) {
        return filter instanceof ConstNumber
                || filter instanceof ArithmeticNegation negation && negation.x() instanceof ConstNumber;
    }

    private static List<Object> children(Object node) {
        if (node instanceof camundajar.impl.scala.collection.Iterable<?>) {
            return elements(node);
        }
        List<Object> children = new ArrayList<>();
        if (node instanceof camundajar.impl.scala.Product product) {
            camundajar.impl.scala.collection.Iterator<Object> parts = product.productIterator();
            while (parts.hasNext()) {
                children.add(parts.next());
            }
        }
        return children;
    }

    private static List<Object> elements(Object collection) {
        List<Object> elements = new ArrayList<>();
        switch (collection) {
            case camundajar.impl.scala.collection.Iterable<?> iterable -> {
                camundajar.impl.scala.collection.Iterator<?> iterator = iterable.iterator();
                while (iterator.hasNext()) {
                    elements.add(iterator.next());
                }
            }
            case List<?> list -> elements.addAll(list);
            default -> elements.add(collection);
        }
        return elements;
    }
}
