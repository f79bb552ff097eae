package id.kerani.forms;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The component types of form-js 1.23. */
public enum ComponentType {
    TEXTFIELD("textfield", Kind.INPUT),
    TEXTAREA("textarea", Kind.INPUT),
    NUMBER("number", Kind.INPUT),
    DATETIME("datetime", Kind.INPUT),
    CHECKBOX("checkbox", Kind.INPUT),
    CHECKLIST("checklist", Kind.INPUT),
    RADIO("radio", Kind.INPUT),
    SELECT("select", Kind.INPUT),
    TAGLIST("taglist", Kind.INPUT),
    FILEPICKER("filepicker", Kind.INPUT),
    EXPRESSION("expression", Kind.COMPUTED),
    GROUP("group", Kind.CONTAINER),
    DYNAMICLIST("dynamiclist", Kind.CONTAINER),
    TABLE("table", Kind.SHOWN),
    TEXT("text", Kind.SHOWN),
    HTML("html", Kind.SHOWN),
    IMAGE("image", Kind.SHOWN),
    DOCUMENT_PREVIEW("documentPreview", Kind.SHOWN),
    SEPARATOR("separator", Kind.SHOWN),
    SPACER("spacer", Kind.SHOWN),
    BUTTON("button", Kind.SHOWN),
    IFRAME("iframe", Kind.UNSUPPORTED),
    /** Anything this version does not know; drawn as a sentence that says so. */
    UNKNOWN("", Kind.UNSUPPORTED);

    private enum Kind {
        INPUT,
        COMPUTED,
        CONTAINER,
        SHOWN,
        UNSUPPORTED
    }

    private static final Map<String, ComponentType> BY_NAME = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(ComponentType::schemaName, Function.identity()));

    private final String schemaName;
    private final Kind kind;

    ComponentType(String schemaName, Kind kind) {
        this.schemaName = schemaName;
        this.kind = kind;
    }

    /** The type a schema calls by this name, {@link #UNKNOWN} if there is none. */
    public static ComponentType of(String schemaName) {
        return BY_NAME.getOrDefault(schemaName, UNKNOWN);
    }

    /** The name in the JSON schema. */
    public String schemaName() {
        return schemaName;
    }

    /** Whether a person enters a value here. */
    public boolean isInput() {
        return kind == Kind.INPUT;
    }

    /** Whether it has a key and a value, entered or computed. */
    public boolean hasValue() {
        return kind == Kind.INPUT || kind == Kind.COMPUTED;
    }

    /** Whether it holds other components. */
    public boolean isContainer() {
        return kind == Kind.CONTAINER;
    }

    /** Whether it is chosen from options. */
    public boolean hasOptions() {
        return this == CHECKLIST || this == RADIO || this == SELECT || this == TAGLIST;
    }

    /** Whether its value is a list. */
    public boolean isMultiple() {
        return this == CHECKLIST || this == TAGLIST || this == FILEPICKER;
    }

    /** Whether Kerani can draw it. */
    public boolean isSupported() {
        return kind != Kind.UNSUPPORTED;
    }
}
