package id.kerani.ui.customer;

import id.kerani.customer.Registrations;
import id.kerani.document.Document;
import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import id.kerani.ui.caseview.CaseCare;
import id.kerani.worklist.CaseId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Papers and cancelling of applications. */
@Component
class RegistrationCare implements CaseCare {

    private final Registrations registrations;

    RegistrationCare(Registrations registrations) {
        this.registrations = registrations;
    }

    @Override
    public String processKey() {
        return Registrations.PROCESS;
    }

    @Override
    public List<Document> papers(CaseId id) {
        return registrations.papers(id);
    }

    @Override
    public boolean mayCancel(CaseId id, Actor actor) {
        return registrations.mayCancel(id, actor);
    }

    @Override
    public void cancel(CaseId id, String reason, Actor actor) throws Refusal {
        registrations.cancel(id, reason, actor);
    }
}
