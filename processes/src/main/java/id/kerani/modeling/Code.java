package id.kerani.modeling;

import java.util.Locale;

/** What can be wrong with a model; what each text mentions stands behind it. */
enum Code {
    /** largest size in kB */
    TOO_LARGE,
    NOT_UTF8,
    DOCTYPE,
    PROCESSING_INSTRUCTION,
    /** the parser's words */
    NOT_XML,
    /** deepest nesting */
    TOO_DEEP,
    /** most elements */
    TOO_MANY_ELEMENTS,
    /** attribute, longest */
    ATTRIBUTE_TOO_LONG,
    /** longest */
    TEXT_TOO_LONG,
    /** file name */
    FILE_KIND,
    /** key in the file */
    FILE_NAME,
    /** number of processes */
    ONE_PROCESS,
    NOT_EXECUTABLE,
    TIME_TO_LIVE,

    /** namespace */
    UNKNOWN_NAMESPACE,
    /** element, its parent */
    UNKNOWN_ELEMENT,
    /** attribute, element */
    UNKNOWN_ATTRIBUTE,
    UNEXPECTED_TEXT,
    /** element */
    REPEATED_ELEMENT,
    /** attribute */
    MISSING_ATTRIBUTE,
    /** element */
    MISSING_ELEMENT,
    /** attribute, value */
    BAD_VALUE,
    /** value */
    BAD_ID,
    /** id */
    DUPLICATE_ID,
    /** attribute, id */
    UNKNOWN_REFERENCE,
    /** value */
    BAD_KEY,
    /** value */
    BAD_VARIABLE,
    /** name */
    RESERVED_NAME,
    /** attribute or element, text */
    EXPRESSION_NOT_ALLOWED,

    SCRIPT,
    JAVA_CLASS,
    LISTENER,
    CONNECTOR,
    EXTERNAL_TASK,
    ASSIGNMENT,
    FORM_IN_MODEL,
    FREE_EXPRESSION,
    VARIABLE_MAPPING,
    FIELD_INJECTION,
    IMPORT,
    STARTER,
    CASE,
    TENANT,

    DELEGATE_MISSING,
    /** name */
    STEP_UNKNOWN,
    FORM_MISSING,
    /** key */
    FORM_UNKNOWN,
    /** key */
    DECISION_UNKNOWN,
    /** name */
    MESSAGE_UNKNOWN,
    /** code */
    ERROR_UNKNOWN,
    /** name */
    QUEUE_UNKNOWN,
    /** key */
    PROCESS_UNKNOWN,
    NO_LANE,
    TWO_LANES,
    QUEUE_MISSING,
    /** language */
    LANGUAGE,

    /** name */
    UNUSED_STEP,
    UNUSED_FORM,
    UNUSED_DECISION,
    UNUSED_MESSAGE,
    UNUSED_ERROR;

    /** The part of the text's key behind <code>modeling.</code>. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
