package id.kerani.forms;

import id.kerani.forms.FormComponent.DateTimeDetails;
import id.kerani.forms.FormComponent.FileDetails;
import id.kerani.forms.FormComponent.Format;
import id.kerani.forms.FormComponent.NumberDetails;
import id.kerani.forms.FormComponent.Option;
import id.kerani.forms.FormComponent.TextKind;
import id.kerani.forms.FormComponent.Validation;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a value of each type must be. */
final class FieldRules {

    // The pattern of the HTML standard for input type=email, with at least one dot in the domain.
    private static final Pattern EMAIL =
            Pattern.compile("[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
                    + "(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?){1,8}");
    private static final Pattern PHONE = Pattern.compile("(\\+|00)?[0-9 ().\\-/]{6,25}");
    private static final Pattern NUMBERED = Pattern.compile("[0-9 .\\-/]{1,40}");
    private static final int EMAIL_LENGTH = 254;
    private static final int FILES = 20;

    /**
     * @param value in the definition's type; null where it is empty or unusable
     */
    record Checked(@Nullable Object value, List<FormProblem> problems) {}

    private final FormComponent field;
    private final FormScope scope;
    private final Clock clock;
    private final String path;
    private final List<FormProblem> problems = new ArrayList<>();

    private FieldRules(FormComponent field, FormScope scope, Clock clock) {
        this.field = field;
        this.scope = scope;
        this.clock = clock;
        this.path = scope.pathOf(field).toString();
    }

    static Checked check(FormComponent field, FormScope scope, @Nullable Object value, Clock clock) {
        FieldRules rules = new FieldRules(field, scope, clock);
        Object cleaned = rules.clean(value);
        return new Checked(cleaned, rules.problems);
    }

    /** The value a field has before anyone entered one. */
    static @Nullable Object startOf(FormComponent field) {
        Object value = field.defaultValue();
        if (field.type() == ComponentType.CHECKBOX) {
            return value != null ? value : Boolean.FALSE;
        }
        if (field.type().isMultiple() && value == null) {
            return List.of();
        }
        if (field.details() instanceof NumberDetails && value instanceof String text) {
            return JsonShape.number(text).map(number -> (Object) number).orElse(null);
        }
        return "".equals(value) ? null : value;
    }

    /** The code of what is wrong with a default value, which must be of its field's type and among its fixed options. */
    static Optional<String> wrongDefault(FormComponent field, @Nullable Object value) {
        boolean fits =
                switch (field.type()) {
                    case TEXTFIELD, TEXTAREA -> value instanceof String;
                    case DATETIME ->
                        value instanceof String text && DateTexts.isMoment(field.details(DateTimeDetails.class), text);
                    case NUMBER ->
                        value instanceof BigDecimal
                                || value instanceof String text
                                        && JsonShape.number(text).isPresent();
                    case CHECKBOX -> value instanceof Boolean;
                    case CHECKLIST, TAGLIST ->
                        value instanceof List<?> list && list.stream().allMatch(element -> mayBeOption(field, element));
                    case RADIO, SELECT -> mayBeOption(field, value);
                    default -> true;
                };
        return fits ? Optional.empty() : Optional.of("forms.definition.bad-default");
    }

    private static boolean mayBeOption(FormComponent field, @Nullable Object value) {
        return field.options() == null
                || !field.options().isFixed()
                || field.options().fixed().stream().anyMatch(option -> JsonShape.same(option.value(), value));
    }

    /** A whole number among the custom properties. */
    static int number(FormComponent component, String property, int otherwise) {
        String text = component.properties().get(property);
        return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
    }

    private @Nullable Object clean(@Nullable Object value) {
        Object cleaned =
                switch (field.type()) {
                    case TEXTFIELD, TEXTAREA -> text(value);
                    case NUMBER -> number(value);
                    case DATETIME -> moment(value);
                    case CHECKBOX -> flag(value);
                    case RADIO, SELECT -> choice(value);
                    case CHECKLIST, TAGLIST -> choices(value);
                    case FILEPICKER -> files(value);
                    default -> value;
                };
        boolean empty = cleaned == null
                || Boolean.FALSE.equals(cleaned) && field.type() == ComponentType.CHECKBOX
                || cleaned instanceof List<?> list && list.isEmpty();
        if (empty && problems.isEmpty() && field.validation().required()) {
            problem(field.type() == ComponentType.CHECKBOX ? "forms.required.check" : "forms.required");
        }
        return cleaned;
    }

    private void problem(String code, Object... arguments) {
        problems.add(FormProblem.of(path, code, arguments));
    }

    private @Nullable String text(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (!(value instanceof String raw)) {
            problem("forms.type.text");
            return null;
        }
        boolean lines = field.type() == ComponentType.TEXTAREA;
        String text = (lines ? raw.replace("\r\n", "\n") : raw.replaceAll("[\\r\\n\\t]+", " ")).strip();
        if (text.isEmpty()) {
            return null;
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')
                || !text.equals(new String(
                        text.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        java.nio.charset.StandardCharsets.UTF_8))) {
            problem("forms.text.control");
            return null;
        }
        lengths(text, lines ? FormLimits.TEXT_AREA_LENGTH : FormLimits.TEXT_LENGTH);
        Validation validation = field.validation();
        if (problems.isEmpty() && validation.pattern() != null && !SafePattern.found(validation.pattern(), text)) {
            if (validation.patternMessage() == null
                    || validation.patternMessage().isBlank()) {
                problem("forms.pattern");
            } else {
                problem(OWN, validation.patternMessage());
            }
        }
        if (problems.isEmpty()) {
            kind(text, validation.kind());
        }
        return text;
    }

    private static final String OWN = FormValidator.OWN_MESSAGE;

    private void lengths(String text, int ownLimit) {
        int length = text.codePointCount(0, text.length());
        Optional<BigDecimal> least = scope.limit(field.validation().minLength(), field);
        Optional<BigDecimal> most = scope.limit(field.validation().maxLength(), field);
        BigDecimal limit = most.map(number -> number.min(BigDecimal.valueOf(FormLimits.TEXT_AREA_LENGTH)))
                .orElse(BigDecimal.valueOf(ownLimit));
        if (BigDecimal.valueOf(length).compareTo(limit) > 0) {
            problem("forms.length.max", limit);
        } else if (least.isPresent() && BigDecimal.valueOf(length).compareTo(least.get()) < 0) {
            problem("forms.length.min", least.get());
        }
    }

    private void kind(String text, TextKind kind) {
        Format format = field.format();
        if (kind == TextKind.EMAIL
                && (text.length() > EMAIL_LENGTH || !EMAIL.matcher(text).matches())) {
            problem("forms.email");
        } else if ((kind == TextKind.PHONE || format == Format.PHONE) && !isPhone(text)) {
            problem("forms.phone");
        } else if (format == Format.NPWP && !hasDigits(text, 15, 16)) {
            problem("forms.npwp");
        } else if (format == Format.NIK && !hasDigits(text, 16, 16)) {
            problem("forms.nik");
        }
    }

    /** A number as E.164 allows, 8 to 15 digits, with the separators people write. */
    private static boolean isPhone(String text) {
        long digits = text.chars().filter(c -> c >= '0' && c <= '9').count();
        return PHONE.matcher(text).matches() && digits >= 8 && digits <= 15;
    }

    private static boolean hasDigits(String text, int least, int most) {
        long digits = text.chars().filter(c -> c >= '0' && c <= '9').count();
        return NUMBERED.matcher(text).matches() && digits >= least && digits <= most;
    }

    private @Nullable Object number(@Nullable Object value) {
        NumberDetails details = field.details(NumberDetails.class);
        if (value == null || "".equals(value)) {
            return null;
        }
        Optional<BigDecimal> read = value instanceof BigDecimal exact
                ? Optional.of(exact)
                : value instanceof String text && details.asText() ? JsonShape.number(text) : Optional.empty();
        if (read.isEmpty()) {
            problem("forms.type.number");
            return null;
        }
        BigDecimal number = read.get();
        int decimals = Math.max(0, number.stripTrailingZeros().scale());
        Integer digits = details.decimalDigits();
        if (digits != null && decimals > digits) {
            problem(digits == 0 ? "forms.number.integer" : "forms.number.decimals", digits);
        } else if (details.increment() != null
                && number.remainder(details.increment()).signum() != 0) {
            problem("forms.number.increment", details.increment());
        }
        scope.limit(field.validation().min(), field)
                .filter(least -> number.compareTo(least) < 0)
                .ifPresent(least -> problem("forms.number.min", least));
        scope.limit(field.validation().max(), field)
                .filter(most -> number.compareTo(most) > 0)
                .ifPresent(most -> problem("forms.number.max", most));
        return details.asText() ? number.toPlainString() : number;
    }

    private @Nullable String moment(@Nullable Object value) {
        if (value == null || "".equals(value)) {
            return null;
        }
        DateTimeDetails details = field.details(DateTimeDetails.class);
        if (!(value instanceof String text) || !DateTexts.isMoment(details, text)) {
            problem(
                    switch (details.moment()) {
                        case DATE -> "forms.type.date";
                        case TIME -> "forms.type.time";
                        case DATETIME -> "forms.type.datetime";
                    });
            return null;
        }
        if (details.noPastDates() && DateTexts.isPast(details, text, clock)) {
            problem("forms.date.past");
        }
        return text;
    }

    private Object flag(@Nullable Object value) {
        if (value != null && !(value instanceof Boolean)) {
            problem("forms.type.boolean");
        }
        return Boolean.TRUE.equals(value);
    }

    private @Nullable Object choice(@Nullable Object value) {
        if (value == null || "".equals(value)) {
            return null;
        }
        return option(value).orElseGet(() -> {
            problem("forms.option");
            return null;
        });
    }

    private Optional<Object> option(@Nullable Object value) {
        return scope.options(field).stream()
                .map(Option::value)
                .filter(known -> JsonShape.same(known, value))
                .findFirst();
    }

    private List<Object> choices(@Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> elements) || elements.size() > FormLimits.OPTIONS) {
            problem("forms.type.list");
            return List.of();
        }
        List<Object> chosen = new ArrayList<>();
        for (Object element : elements) {
            Optional<Object> option = option(element);
            if (option.isEmpty()) {
                problem("forms.option");
                return List.of();
            }
            if (chosen.stream().noneMatch(known -> JsonShape.same(known, option.get()))) {
                chosen.add(option.get());
            }
        }
        return chosen;
    }

    private List<Object> files(@Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> elements) || elements.size() > FILES) {
            problem("forms.type.files", FILES);
            return List.of();
        }
        List<Object> files = new ArrayList<>();
        for (Object element : elements) {
            if (!(element instanceof Map<?, ?> file)
                    || !(file.get("documentId") instanceof String id)
                    || !id.matches("[\\w.:-]{1,100}")) {
                problem("forms.type.files", FILES);
                return List.of();
            }
            Map<String, @Nullable Object> kept = new LinkedHashMap<>();
            kept.put("documentId", id);
            if (file.get("metadata") instanceof Map<?, ?> metadata) {
                Map<String, @Nullable Object> known = new LinkedHashMap<>();
                for (String name : List.of("fileName", "contentType", "size")) {
                    if (metadata.get(name) instanceof String || metadata.get(name) instanceof BigDecimal) {
                        known.put(name, metadata.get(name));
                    }
                }
                kept.put("metadata", known);
            }
            files.add(kept);
        }
        if (files.size() > 1 && !scope.isOn(field.details(FileDetails.class).multiple(), field)) {
            problem("forms.files.one");
        }
        return files;
    }
}
