package id.kerani.worklist;

import java.util.Locale;
import java.util.Optional;

/** Where cases stand in the drawings of their processes. */
public interface CaseDiagrams {

    /**
     * The drawing of a case's process, of the version that carries the case.
     *
     * @param locale the reader's language
     * @return nothing when there is no such case or its process is not known
     */
    Optional<CaseDiagram> of(CaseId id, Locale locale);
}
