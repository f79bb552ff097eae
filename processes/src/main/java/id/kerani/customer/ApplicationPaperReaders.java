package id.kerani.customer;

import id.kerani.document.SubjectReaders;
import id.kerani.shared.Actor;
import id.kerani.staff.Rights;
import id.kerani.staff.Role;
import org.springframework.stereotype.Component;

/** Who works here may read what applicants handed in, as they may read the application itself. */
@Component
class ApplicationPaperReaders implements SubjectReaders {

    private final Rights rights;

    ApplicationPaperReaders(Rights rights) {
        this.rights = rights;
    }

    @Override
    public String subjectType() {
        return Registrations.PAPERS;
    }

    @Override
    public boolean mayRead(String subjectId, Actor actor) {
        return rights.may(actor, Role.values());
    }
}
