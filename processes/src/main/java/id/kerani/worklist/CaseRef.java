package id.kerani.worklist;

/**
 * Which case a contract speaks about.
 *
 * @param id the case, and the aggregate behind it
 * @param number what people call it, {@code REG-2026-00093}
 * @param processKey the process that carries it
 * @param step the user task's element id
 */
public record CaseRef(CaseId id, String number, String processKey, String step) {}
