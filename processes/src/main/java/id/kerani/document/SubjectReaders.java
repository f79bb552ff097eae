package id.kerani.document;

import id.kerani.shared.Actor;

/** Says who may read the papers of one kind of thing; a bean of the module that owns the kind. */
public interface SubjectReaders {

    /** The kind it knows, as given to {@link Documents#attach}. */
    String subjectType();

    boolean mayRead(String subjectId, Actor actor);
}
