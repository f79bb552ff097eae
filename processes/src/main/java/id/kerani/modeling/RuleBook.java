package id.kerani.modeling;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of one file format; walks a file and reports whatever they do not list. */
final class RuleBook {

    private final Map<String, ElementRule> rules = new HashMap<>();

    ElementRule element(String... names) {
        ElementRule rule = new ElementRule();
        for (String name : names) {
            if (rules.putIfAbsent(name, rule) != null) {
                throw new IllegalStateException("two rules for " + name);
            }
        }
        return rule;
    }

    /** A rule for an element in the place of one parent, instead of its general rule. */
    ElementRule elementIn(String parent, String name) {
        return element(parent + ">" + name);
    }

    void check(Check check, XmlElement root) {
        ElementRule rule = rules.get(root.name());
        if (rule == null) {
            check.report(root, Code.UNKNOWN_ELEMENT, root.name(), "");
        } else {
            check(check, root, rule);
        }
    }

    private void check(Check check, XmlElement element, ElementRule rule) {
        element.attributes().forEach((name, value) -> attribute(check, element, rule, name, value));
        for (String required : rule.required()) {
            if (element.attribute(required) == null) {
                missing(check, element, required);
            }
        }
        ValueRule text = rule.text();
        if (text != null) {
            text.check(check, element, element.local(), element.text());
        } else if (!element.text().isBlank()) {
            check.report(element, Code.UNEXPECTED_TEXT, element.name());
        }
        children(check, element, rule);
    }

    private void attribute(Check check, XmlElement element, ElementRule rule, String name, String value) {
        ValueRule known = rule.attribute(name);
        Code refused = Refused.attribute(name);
        if (known != null) {
            known.check(check, element, name, value);
        } else if (refused != null) {
            check.report(element, refused, name);
        } else {
            check.report(element, Code.UNKNOWN_ATTRIBUTE, name, element.name());
        }
    }

    private void children(Check check, XmlElement element, ElementRule rule) {
        Set<String> seen = new HashSet<>();
        for (XmlElement child : element.children()) {
            ElementRule childRule = rule.mayHold(child.name()) ? ruleFor(element, child) : null;
            Code refused = Refused.element(child.name());
            if (childRule == null) {
                if (refused != null) {
                    check.report(child, refused, child.name());
                } else {
                    check.report(child, Code.UNKNOWN_ELEMENT, child.name(), element.name());
                }
                continue;
            }
            if (!seen.add(child.name()) && rule.isOnce(child.name())) {
                check.report(child, Code.REPEATED_ELEMENT, child.name());
            }
            check(check, child, childRule);
        }
        for (String required : rule.requiredChildren()) {
            if (!seen.contains(required)) {
                check.report(element, Code.MISSING_ELEMENT, required);
            }
        }
    }

    private @Nullable ElementRule ruleFor(XmlElement parent, XmlElement child) {
        ElementRule here = rules.get(parent.name() + ">" + child.name());
        return here != null ? here : rules.get(child.name());
    }

    /** Names whose absence deserves its own words. */
    private static void missing(Check check, XmlElement element, String attribute) {
        switch (attribute) {
            case "camunda:formKey" -> check.report(element, Code.FORM_MISSING);
            case "camunda:delegateExpression" -> check.report(element, Code.DELEGATE_MISSING);
            case "camunda:historyTimeToLive" -> check.report(element, Code.TIME_TO_LIVE);
            case "isExecutable" -> check.report(element, Code.NOT_EXECUTABLE);
            default -> check.report(element, Code.MISSING_ATTRIBUTE, attribute);
        }
    }
}
