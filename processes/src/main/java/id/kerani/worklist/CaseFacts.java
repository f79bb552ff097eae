package id.kerani.worklist;

import java.util.List;
import java.util.Locale;

/**
 * What one needs to know of a case beside its form. A package-private bean of the capability that owns the process,
 * found by the process's key.
 */
public interface CaseFacts {

    /** The process whose cases it describes. */
    String processKey();

    /** Facts in reading order; empty when the case is not known. */
    List<Fact> facts(CaseId id, Locale locale);

    /**
     * One line.
     *
     * @param label what it is, in the reader's language
     * @param value as the reader's language writes it
     */
    record Fact(String label, String value) {}
}
