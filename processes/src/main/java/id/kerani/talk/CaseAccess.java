package id.kerani.talk;

import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import id.kerani.staff.Rights;
import id.kerani.staff.Role;
import id.kerani.worklist.CaseId;
import id.kerani.worklist.Cases;
import org.springframework.stereotype.Component;

/** Who may see a case: whoever works here. Asked with each call, so that a person who left sees nothing any more. */
@Component
class CaseAccess {

    private final Cases cases;
    private final Rights rights;

    CaseAccess(Cases cases, Rights rights) {
        this.cases = cases;
        this.rights = rights;
    }

    boolean mayOpen(CaseId id, Actor actor) {
        return rights.may(actor, Role.values()) && cases.find(id).isPresent();
    }

    /** Refuses with {@code talk.unknown}, whether there is no case or it is not theirs. */
    void require(CaseId id, Actor actor) throws Refusal {
        if (!mayOpen(id, actor)) {
            throw new Refusal("talk.unknown");
        }
    }
}
