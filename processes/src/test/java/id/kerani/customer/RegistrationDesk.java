package id.kerani.customer;

import static org.assertj.core.api.Assertions.assertThat;

import id.kerani.document.Documents;
import id.kerani.forms.FormValues;
import id.kerani.notice.Outbox;
import id.kerani.notice.OutgoingMail;
import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import id.kerani.shared.Texts;
import id.kerani.worklist.CaseFile;
import id.kerani.worklist.CaseId;
import id.kerani.worklist.Cases;
import id.kerani.worklist.WorkItem;
import id.kerani.worklist.WorkList;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Does in tests what people do on screens: takes in applications, works on items, looks at the result. */
@Component
class RegistrationDesk {

    private final Registrations registrations;
    private final Accounts accounts;
    private final Documents documents;
    private final Cases cases;
    private final WorkList workList;
    private final Outbox outbox;

    RegistrationDesk(
            Registrations registrations,
            Accounts accounts,
            Documents documents,
            Cases cases,
            WorkList workList,
            Outbox outbox) {
        this.registrations = registrations;
        this.accounts = accounts;
        this.documents = documents;
        this.cases = cases;
        this.workList = workList;
        this.outbox = outbox;
    }

    CaseId apply(SomeApplicant applicant, Actor clerk) {
        try {
            return registrations
                    .apply(new NewApplication(UUID.randomUUID(), "counter", Texts.ENGLISH, applicant.answers()), clerk)
                    .id();
        } catch (ApplicationRejected | Refusal e) {
            throw new AssertionError(e);
        }
    }

    CaseId applyOnTheWeb(SomeApplicant applicant) {
        try {
            return registrations
                    .apply(
                            new NewApplication(UUID.randomUUID(), "web", Texts.INDONESIAN, applicant.answers()),
                            Actor.visitor(applicant.name()))
                    .id();
        } catch (ApplicationRejected | Refusal e) {
            throw new AssertionError(e);
        }
    }

    /** A paper that belongs to nothing yet. */
    UUID paper(Actor clerk) {
        try {
            byte[] pdf = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
            return documents.store("ktp.pdf", pdf, clerk).id().value();
        } catch (Refusal e) {
            throw new AssertionError(e);
        }
    }

    /** The one item that waits; fails when it is another step. */
    WorkItem waiting(CaseId id, String step) {
        List<WorkItem> items = cases.waiting(id);
        assertThat(items).extracting(WorkItem::step).containsExactly(step);
        return items.getFirst();
    }

    /** Takes the item that waits and sends its form with these values. */
    void complete(CaseId id, String step, Actor actor, Map<String, ?> values) throws Refusal {
        WorkItem item = workList.claim(waiting(id, step).id(), actor);
        try {
            workList.complete(item.id(), item.version(), FormValues.of(values), actor);
        } catch (WorkList.FormRejected e) {
            throw new AssertionError(e.problems().toString(), e);
        }
    }

    Registration registration(CaseId id) {
        return registrations.find(id).orElseThrow();
    }

    /** The account that an application opened or was attached to. */
    Account account(CaseId id) {
        CustomerId customer = registration(id).customer();
        assertThat(customer).isNotNull();
        return account(customer);
    }

    Account account(CustomerId customer) {
        try {
            return accounts.open(customer, Actor.system());
        } catch (Refusal e) {
            throw new AssertionError(e);
        }
    }

    CaseFile file(CaseId id) {
        return cases.find(id).orElseThrow();
    }

    List<String> history(CaseId id) {
        return cases.history(id, 200).stream()
                .map(event -> event.text(Texts.ENGLISH))
                .toList();
    }

    List<OutgoingMail> mails(CaseId id) {
        return outbox.about(registration(id).number());
    }

    void isAt(CaseId id, ApplicationState state, @Nullable String end) {
        assertThat(registration(id).state()).isEqualTo(state);
        assertThat(file(id).state()).isEqualTo(end == null ? CaseFile.State.OPEN : CaseFile.State.CLOSED);
        assertThat(file(id).outcome()).isEqualTo(end);
        if (end != null) {
            assertThat(cases.waiting(id)).isEmpty();
        }
    }
}
