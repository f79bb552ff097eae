package id.kerani.demo;

import id.kerani.customer.Accounts;
import id.kerani.customer.CustomerId;
import id.kerani.customer.DuplicateCandidate;
import id.kerani.customer.Registration;
import id.kerani.customer.Registrations;
import id.kerani.forms.FormValues;
import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import id.kerani.worklist.CaseId;
import id.kerani.worklist.Cases;
import id.kerani.worklist.WorkItem;
import id.kerani.worklist.WorkList;
import id.kerani.worklist.WorkList.FormRejected;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the people of the demo do, by the same services and forms as everybody. */
@Component
@Profile("demo")
class DemoWork {

    private static final Set<String> STEPS = Set.of("new", "link", "merge", "accept", "refuse", "approve", "back");
    private static final String COMMENT = "comment";
    private static final String REASON = "reason";
    private static final String SECOND_APPROVAL = "approve-credit-terms";
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private final WorkList workList;
    private final Cases cases;
    private final Registrations registrations;
    private final Accounts accounts;

    DemoWork(WorkList workList, Cases cases, Registrations registrations, Accounts accounts) {
        this.workList = workList;
        this.cases = cases;
        this.registrations = registrations;
        this.accounts = accounts;
    }

    /** Whether the verb completes a step, which takes a while. */
    static boolean isStep(String verb) {
        return STEPS.contains(verb);
    }

    /** Takes the case's open item out of its queue. */
    void take(CaseId id, Actor who) throws Refusal {
        workList.claim(item(id).id(), who);
    }

    /** Completes the case's open item, which was taken before. */
    void finish(CaseId id, Story.Act act, Actor who) throws Refusal, FormRejected {
        WorkItem item = item(id);
        FormValues start = workList.open(item.id(), who).values();
        FormValues typed = FormValues.of(values(id, item.formKey(), act));
        workList.complete(item.id(), item.version(), start.overlaidBy(typed), who);
    }

    /** Does what is no step of a process. */
    void act(CaseId id, Story.Act act, Actor who) throws Refusal {
        switch (act.verb()) {
            case "take" -> take(id, who);
            case "cancel" -> registrations.cancel(id, act.what(), who);
            case "block" -> accounts.block(account(id), act.what(), who);
            case "unblock" -> accounts.unblock(account(id), act.what(), who);
            default -> throw new IllegalArgumentException("Nobody knows how to " + act.verb());
        }
    }

    private Map<String, Object> values(CaseId id, String formKey, Story.Act act) {
        Map<String, Object> values = new HashMap<>();
        String remark = act.what();
        switch (act.verb()) {
            case "new" -> values.put("resolution", "new");
            case "link", "merge" -> {
                values.put("resolution", act.verb());
                values.put("customer", candidate(id).toString());
            }
            case "accept" -> {
                values.put("decision", "accept");
                remark = terms(remark, values);
            }
            case "approve" -> values.put("approval", "approve");
            case "back" -> values.put("approval", "sendBack");
            case "refuse" -> values.put(formKey.equals(SECOND_APPROVAL) ? "approval" : "decision", "refuse");
            default -> throw new IllegalArgumentException("No step is done by " + act.verb());
        }
        boolean needsReason = act.verb().equals("back") || act.verb().equals("refuse");
        if (!remark.isEmpty()) {
            values.put(needsReason ? REASON : COMMENT, remark);
        }
        return values;
    }

    /** {@code =} or {@code 2.5/7/RETAIL_B}, then perhaps a remark, which is answered. */
    private static String terms(String text, Map<String, Object> values) {
        String[] words = text.split(" ", 2);
        if (!words[0].equals("=")) {
            String[] terms = words[0].split("/");
            values.put("limit", new BigDecimal(terms[0]).multiply(MILLION));
            values.put("paymentTermDays", Integer.valueOf(terms[1]));
            values.put("priceGroup", terms[2]);
        }
        return words.length > 1 ? words[1].strip() : "";
    }

    private WorkItem item(CaseId id) {
        List<WorkItem> waiting = cases.waiting(id);
        if (waiting.size() != 1) {
            throw new IllegalStateException(waiting.size() + " items of the case wait");
        }
        return waiting.getFirst();
    }

    private CustomerId candidate(CaseId id) {
        return registration(id).candidates().stream()
                .filter(candidate -> !candidate.dismissed())
                .map(DuplicateCandidate::customer)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("It resembles nobody"));
    }

    private CustomerId account(CaseId id) {
        CustomerId customer = registration(id).customer();
        if (customer == null) {
            throw new IllegalStateException("It opened no account");
        }
        return customer;
    }

    private Registration registration(CaseId id) {
        return registrations.find(id).orElseThrow(() -> new IllegalStateException("There is no such application"));
    }
}
