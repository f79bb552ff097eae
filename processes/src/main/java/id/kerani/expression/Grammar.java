package id.kerani.expression;

/** How much of the language a place in a model may use. */
public enum Grammar {
    /** A question: exactly one <code>${…}</code> that can answer true or false. */
    CONDITION,
    /** Exactly one variable or registered name: <code>${name}</code>. */
    REFERENCE,
    /** Plain text, or exactly one variable <code>${name}</code>. */
    VALUE,
    /** Plain text, or exactly one <code>${…}</code> of any kind. */
    EXPRESSION
}
