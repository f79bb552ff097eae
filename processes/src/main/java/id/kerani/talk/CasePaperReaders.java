package id.kerani.talk;

import id.kerani.document.SubjectReaders;
import id.kerani.shared.Actor;
import id.kerani.worklist.CaseId;
import org.springframework.stereotype.Component;

/** Who may open a case may read its papers. */
@Component
class CasePaperReaders implements SubjectReaders {

    private final CaseAccess access;

    CasePaperReaders(CaseAccess access) {
        this.access = access;
    }

    @Override
    public String subjectType() {
        return CasePapers.SUBJECT;
    }

    @Override
    public boolean mayRead(String subjectId, Actor actor) {
        return access.mayOpen(CaseId.of(subjectId), actor);
    }
}
