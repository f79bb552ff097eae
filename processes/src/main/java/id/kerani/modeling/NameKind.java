package id.kerani.modeling;

/** What a model can name that stands outside of it. */
public enum NameKind {
    /** A registered step of work, named by a delegate expression. */
    STEP,
    /** A form, named by a user task's form key. */
    FORM,
    /** A decision, named by a business rule task. */
    DECISION,
    /** A message that a case waits for or sends. */
    MESSAGE,
    /** A BPMN error code. */
    ERROR,
    /** A queue, named by a lane. */
    QUEUE,
    /** Another process, named by a call activity. */
    PROCESS
}
