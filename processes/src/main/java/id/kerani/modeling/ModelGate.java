package id.kerani.modeling;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The gate before every deployment, for shipped models too. What it does not know is refused: files, encodings, namespaces,
 * elements, attributes, expressions, names. It is a pure function of the file and the vocabulary and safe to call from any
 * thread, for instance while someone draws.
 */
public final class ModelGate {

    private static final RuleBook BPMN = BpmnRules.book();
    private static final RuleBook DMN = DmnRules.book();

    /** A model that was looked at: what is wrong with it (nothing, if it may be deployed) and what it names. */
    public record Looked(List<ModelProblem> problems, ModelInventory inventory) {

        public Looked {
            problems = List.copyOf(problems);
        }

        public boolean isAllowed() {
            return problems.isEmpty();
        }
    }

    private ModelGate() {}

    /**
     * Checks a model.
     *
     * @param fileName name with or without folders; without its ending ({@code .bpmn} or {@code .dmn}) it is the key
     * @return what is wrong, in the order of the file; empty if the model may be deployed
     */
    public static List<ModelProblem> check(String fileName, byte[] xml, ModelVocabulary vocabulary) {
        return look(fileName, xml, vocabulary).problems();
    }

    /** Checks a model and lists what it names, as far as it can be read. */
    public static Looked look(String fileName, byte[] xml, ModelVocabulary vocabulary) {
        String file = fileName.substring(fileName.lastIndexOf('/') + 1);
        Check check = new Check(ValueRules.shortened(file), vocabulary);
        boolean bpmn = file.endsWith(".bpmn");
        if (!bpmn && !file.endsWith(".dmn")) {
            check.report(0, "", Code.FILE_KIND, ValueRules.shortened(file));
            return new Looked(check.problems(), nothing(file));
        }
        String key = file.substring(0, file.lastIndexOf('.'));
        try {
            XmlElement root = XmlReader.read(xml);
            return bpmn ? bpmn(check, root, key) : dmn(check, root, key);
        } catch (XmlReader.Unreadable unreadable) {
            check.report(unreadable.line(), unreadable.label(), unreadable.code(), unreadable.arguments());
            return new Looked(check.problems(), nothing(file));
        }
    }

    private static Looked bpmn(Check check, XmlElement root, String key) {
        BPMN.check(check, root);
        List<ModelInventory.HumanTask> tasks = new BpmnStructure(check, root).check(key);
        check.finish();
        Set<String> processes = keys(root, "bpmn:process");
        return new Looked(check.problems(), new ModelInventory(check.file(), processes, Set.of(), check.uses(), tasks));
    }

    private static Looked dmn(Check check, XmlElement root, String key) {
        DMN.check(check, root);
        Set<String> decisions = keys(root, "dmn:decision");
        if (!decisions.contains(key)) {
            check.report(root, Code.FILE_NAME, String.join(", ", decisions));
        }
        root.children("dmn:decision")
                .filter(decision -> decision.children("dmn:decisionTable").count()
                                + decision.children("dmn:literalExpression").count()
                        != 1)
                .forEach(decision -> check.report(decision, Code.MISSING_ELEMENT, "decisionTable"));
        root.all()
                .filter(element -> element.name().equals("dmn:requiredDecision"))
                .forEach(check::useOwnDecision);
        check.finish();
        return new Looked(
                check.problems(), new ModelInventory(check.file(), Set.of(), decisions, check.uses(), List.of()));
    }

    private static Set<String> keys(XmlElement root, String kind) {
        List<String> keys = new ArrayList<>();
        root.children(kind).forEach(element -> {
            String id = element.attribute("id");
            if (id != null) {
                keys.add(id);
            }
        });
        return keys.stream().collect(Collectors.toUnmodifiableSet());
    }

    private static ModelInventory nothing(String file) {
        return new ModelInventory(file, Set.of(), Set.of(), List.of(), List.of());
    }
}
