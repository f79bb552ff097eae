package id.kerani.modeling;

import id.kerani.expression.Expression;
import id.kerani.expression.ExpressionProblem;
import id.kerani.expression.FeelBounds;
import id.kerani.expression.Grammar;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The kinds of values in models. */
final class ValueRules {

    private static final Pattern ID_FORM = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,119}");
    private static final Pattern KEY_FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern ANY_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,119}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,20})?(E-?[0-9]{1,2})?");
    private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{3,8}|[a-z]{3,20}|rgb\\([0-9, ]{5,15}\\)");
    private static final Set<String> FEEL = Set.of(
            "feel",
            "FEEL",
            "http://www.omg.org/spec/FEEL/20140401",
            "http://www.omg.org/spec/DMN/20180521/FEEL/",
            "https://www.omg.org/spec/DMN/20191111/FEEL/");

    /** The one expression that is not of the language: a called process takes over the case's business key. */
    static final String CASE_BUSINESS_KEY = "#{execution.processBusinessKey}";

    private ValueRules() {}

    static final ValueRule ID = (check, element, place, value) -> {
        if (!ID_FORM.matcher(value).matches()) {
            check.report(element, Code.BAD_ID, shortened(value));
        } else {
            check.id(element, value);
        }
    };

    static final ValueRule REFERENCE = (check, element, place, value) -> {
        if (!ID_FORM.matcher(value.strip()).matches()) {
            check.report(element, Code.BAD_VALUE, place, shortened(value));
        } else {
            check.reference(element, place, value.strip());
        }
    };

    /** A reference inside the file, written as an address: {@code #id}. */
    static final ValueRule LOCAL_ADDRESS = (check, element, place, value) -> {
        if (!value.startsWith("#")) {
            check.report(element, Code.BAD_VALUE, place, shortened(value));
        } else {
            REFERENCE.check(check, element, place, value.substring(1));
        }
    };

    /** Words for people: anything but an expression. */
    static final ValueRule PLAIN = (check, element, place, value) -> {
        if (Expression.mentioned(value)) {
            check.report(element, Code.EXPRESSION_NOT_ALLOWED, place, shortened(value));
        }
    };

    static final ValueRule BOOLEAN = oneOf("true", "false");

    static final ValueRule DECIMAL_NUMBER =
            matching(value -> DECIMAL.matcher(value).matches());

    static final ValueRule COLOUR_NAME = matching(value -> COLOUR.matcher(value).matches());

    static final ValueRule KEY = (check, element, place, value) -> {
        if (value.length() > 100 || !KEY_FORM.matcher(value).matches()) {
            check.report(element, Code.BAD_KEY, shortened(value));
        }
    };

    static final ValueRule PLAIN_NAME =
            matching(value -> ANY_NAME.matcher(value).matches());

    static final ValueRule VARIABLE = (check, element, place, value) -> {
        if (!Expression.isName(value)) {
            check.report(element, Code.BAD_VARIABLE, shortened(value));
        } else if (check.vocabulary().knows(NameKind.STEP, value)) {
            check.report(element, Code.RESERVED_NAME, value);
        }
    };

    static final ValueRule CONDITION =
            (check, element, place, value) -> expression(check, element, place, value.strip(), Grammar.CONDITION);

    static final ValueRule ANY_EXPRESSION =
            (check, element, place, value) -> expression(check, element, place, value.strip(), Grammar.EXPRESSION);

    /** Exactly the name of a registered step, <code>${name}</code>. */
    static final ValueRule STEP = (check, element, place, value) -> {
        try {
            Expression expression = Expression.parse(value, Grammar.REFERENCE);
            expression.reference().ifPresent(name -> check.use(element, NameKind.STEP, name));
        } catch (ExpressionProblem problem) {
            check.report(element, place, shortened(value), problem);
        }
    };

    static final ValueRule FEEL_LANGUAGE = (check, element, place, value) -> {
        if (!FEEL.contains(value)) {
            check.report(element, Code.LANGUAGE, shortened(value));
        }
    };

    static final ValueRule FEEL_TEXT = (check, element, place, value) -> {
        try {
            FeelBounds.check(value);
        } catch (ExpressionProblem problem) {
            check.report(element, "FEEL", shortened(value), problem);
        }
    };

    static final ValueRule BUSINESS_KEY = (check, element, place, value) -> {
        if (!value.equals(CASE_BUSINESS_KEY)) {
            check.report(element, Code.BAD_VALUE, place, shortened(value));
        }
    };

    static ValueRule named(NameKind kind) {
        return (check, element, place, value) -> {
            if (Expression.mentioned(value)) {
                check.report(element, Code.EXPRESSION_NOT_ALLOWED, place, shortened(value));
            } else if (!ANY_NAME.matcher(value).matches()) {
                check.report(element, Code.BAD_VALUE, place, shortened(value));
            } else {
                check.use(element, kind, value);
            }
        };
    }

    static ValueRule oneOf(String... allowed) {
        Set<String> set = Set.of(allowed);
        return matching(set::contains);
    }

    static ValueRule matching(Predicate<String> form) {
        return (check, element, place, value) -> {
            if (Expression.mentioned(value)) {
                check.report(element, Code.EXPRESSION_NOT_ALLOWED, place, shortened(value));
            } else if (!form.test(value)) {
                check.report(element, Code.BAD_VALUE, place, shortened(value));
            }
        };
    }

    /** A literal of some form, or exactly one variable. */
    static ValueRule literalOrVariable(Predicate<String> literal) {
        return (check, element, place, value) -> {
            String text = value.strip();
            if (Expression.mentioned(text)) {
                expression(check, element, place, text, Grammar.VALUE);
            } else if (!literal.test(text)) {
                check.report(element, Code.BAD_VALUE, place, shortened(text));
            }
        };
    }

    private static void expression(Check check, XmlElement element, String place, String text, Grammar grammar) {
        try {
            for (String variable : Expression.parse(text, grammar).variables()) {
                if (check.vocabulary().knows(NameKind.STEP, variable)) {
                    check.report(element, Code.RESERVED_NAME, variable);
                }
            }
        } catch (ExpressionProblem problem) {
            check.report(element, place, shortened(text), problem);
        }
    }

    static String shortened(String text) {
        return text.length() > 120 ? text.substring(0, 120) + "…" : text;
    }
}
