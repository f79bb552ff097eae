package id.kerani.modeling;

import id.kerani.expression.ExpressionProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** One look at one file: collects problems, ids, references and what the model names. */
final class Check {

    /** More problems than this help nobody. */
    private static final int MAX_PROBLEMS = 200;

    private final String file;
    private final ModelVocabulary vocabulary;
    private final List<ModelProblem> problems = new ArrayList<>();
    private final Map<String, XmlElement> ids = new HashMap<>();
    private final List<Runnable> atTheEnd = new ArrayList<>();
    private final List<ModelInventory.Use> uses = new ArrayList<>();
    private final Set<ModelInventory.Use> seen = new HashSet<>();

    Check(String file, ModelVocabulary vocabulary) {
        this.file = file;
        this.vocabulary = vocabulary;
    }

    String file() {
        return file;
    }

    ModelVocabulary vocabulary() {
        return vocabulary;
    }

    List<ModelProblem> problems() {
        return problems;
    }

    List<ModelInventory.Use> uses() {
        return uses;
    }

    void report(XmlElement at, Code code, String... arguments) {
        add(at.line(), at.label(), code.key(), List.of(arguments));
    }

    void report(int line, String label, Code code, String... arguments) {
        add(line, label, code.key(), List.of(arguments));
    }

    /** An expression that is not of the small language; the text names the place, the expression and the position. */
    void report(XmlElement at, String place, String text, ExpressionProblem problem) {
        List<String> arguments = new ArrayList<>(List.of(place, text.strip(), String.valueOf(problem.position())));
        arguments.addAll(problem.arguments());
        add(at.line(), at.label(), expressionKey(problem.code()), arguments);
    }

    static String expressionKey(ExpressionProblem.Code code) {
        return "expression-" + code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void add(int line, String label, String code, List<String> arguments) {
        if (problems.size() < MAX_PROBLEMS) {
            problems.add(new ModelProblem(file, line, label, code, arguments));
        }
    }

    void id(XmlElement element, String id) {
        if (ids.putIfAbsent(id, element) != null) {
            report(element, Code.DUPLICATE_ID, id);
        }
    }

    /** A reference to an id; whether it exists is known when the whole file was read. */
    void reference(XmlElement element, String attribute, String id) {
        atTheEnd.add(() -> {
            if (!ids.containsKey(id)) {
                report(element, Code.UNKNOWN_REFERENCE, attribute, id);
            }
        });
    }

    /** A name that must exist on this server. */
    void use(XmlElement element, NameKind kind, String name) {
        ModelInventory.Use use = new ModelInventory.Use(kind, name, element.label(), element.line());
        if (!seen.add(use)) {
            return;
        }
        uses.add(use);
        if (!vocabulary.knows(kind, name)) {
            report(element, ModelConsistency.unknown(kind), name);
        }
    }

    /** A decision that another one in the same file asks for; its address was checked already. */
    void useOwnDecision(XmlElement required) {
        String href = required.attribute("href");
        if (href != null && href.startsWith("#")) {
            uses.add(new ModelInventory.Use(NameKind.DECISION, href.substring(1), required.label(), required.line()));
        }
    }

    void finish() {
        atTheEnd.forEach(Runnable::run);
    }
}
