package id.kerani.forms;

import id.kerani.forms.FormComponent.Appearance;
import id.kerani.forms.FormComponent.Column;
import id.kerani.forms.FormComponent.DateTimeDetails;
import id.kerani.forms.FormComponent.Details;
import id.kerani.forms.FormComponent.HtmlDetails;
import id.kerani.forms.FormComponent.ImageDetails;
import id.kerani.forms.FormComponent.Option;
import id.kerani.forms.FormComponent.Options;
import id.kerani.forms.FormComponent.TableDetails;
import id.kerani.forms.FormComponent.TextDetails;
import id.kerani.forms.FormComponent.Validation;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one form in Indonesian and English, from the files {@code <form>.id.properties} and
 * {@code <form>.en.properties} (UTF-8). A key is the component's name, which is its {@code key} (its {@code path} for
 * containers) or, where that is missing or not unique, its {@code id}, and what is translated:
 *
 * <pre>
 * decision.label=Keputusan
 * decision.description=...
 * decision.option.accept=Terima
 * note.text=markdown or template
 * logo.alt=...
 * visit.dateLabel=... (and timeLabel)
 * limit.prefix=Rp (and suffix)
 * lines.column.item=Barang
 * taxNumber.error.pattern=...
 * </pre>
 *
 * A text that is an expression ({@code =...}) needs no translation, but may have one. A text missing in a language is
 * taken from the definition.
 */
public final class FormTranslations {

    /** The languages every shipped form has. */
    public static final List<Locale> LANGUAGES = List.of(Locale.of("id"), Locale.ENGLISH);

    private static final FormTranslations NONE = new FormTranslations(Map.of());

    private final Map<String, Map<String, String>> texts;

    private FormTranslations(Map<String, Map<String, String>> texts) {
        this.texts = texts;
    }

    /** No translations: the form is shown as written. */
    public static FormTranslations none() {
        return NONE;
    }

    /** Translations by language ({@code id}, {@code en}) and key. */
    public static FormTranslations of(Map<String, Map<String, String>> textsByLanguage) {
        Map<String, Map<String, String>> copy = new LinkedHashMap<>();
        textsByLanguage.forEach((language, texts) -> copy.put(language, Map.copyOf(texts)));
        return new FormTranslations(Map.copyOf(copy));
    }

    /** Reads the files beside a form; a language without a file has no texts. */
    static FormTranslations read(ClassLoader classLoader, String file) {
        Map<String, Map<String, String>> texts = new LinkedHashMap<>();
        for (Locale language : LANGUAGES) {
            resource(classLoader, file + "." + language.getLanguage() + ".properties")
                    .ifPresent(content -> texts.put(language.getLanguage(), properties(content)));
        }
        return of(texts);
    }

    /** The definition with its texts in the language: Indonesian for Indonesian, English for all others. */
    public FormDefinition apply(FormDefinition definition, Locale locale) {
        Map<String, String> words = texts.get(FormTexts.supported(locale).getLanguage());
        if (words == null || words.isEmpty()) {
            return definition;
        }
        return new FormDefinition(
                definition.id(),
                definition.schemaVersion(),
                translate(definition.components(), names(definition), words));
    }

    /**
     * What a form lacks: for each language the keys of texts that have no translation, and those translated that the
     * form does not have. Written {@code <form> <language>: <key> is missing}; empty when complete.
     */
    public static List<String> missing(Form form) {
        List<String> findings = new ArrayList<>();
        Set<String> needed = needed(form.definition());
        Set<String> allowed = allowed(form.definition());
        for (Locale language : LANGUAGES) {
            Map<String, String> words = form.translations().texts.getOrDefault(language.getLanguage(), Map.of());
            String where = form.key() + " " + language.getLanguage() + ": ";
            needed.stream()
                    .filter(key -> words.getOrDefault(key, "").isBlank())
                    .forEach(key -> findings.add(where + key + " is missing"));
            words.keySet().stream()
                    .filter(key -> !allowed.contains(key))
                    .sorted()
                    .forEach(key -> findings.add(where + key + " belongs to nothing"));
        }
        return findings;
    }

    /** What all forms of a catalogue lack, see {@link #missing(Form)}. Throws if a form is broken. */
    public static List<String> missing(FormCatalog catalog) {
        return catalog.keys().stream()
                .flatMap(key -> missing(catalog.require(key)).stream())
                .toList();
    }

    /** The keys that a form's texts have in its translation files. */
    public static Set<String> needed(FormDefinition definition) {
        Set<String> keys = new LinkedHashSet<>();
        collect(definition, (key, text) -> {
            if (text != null && !text.isBlank() && !text.startsWith("=")) {
                keys.add(key);
            }
        });
        return keys;
    }

    private static Set<String> allowed(FormDefinition definition) {
        Set<String> keys = new LinkedHashSet<>();
        collect(definition, (key, text) -> {
            if (text != null) {
                keys.add(key);
            }
        });
        return keys;
    }

    private interface Found {
        void text(String key, @Nullable String text);
    }

    private static void collect(FormDefinition definition, Found found) {
        Map<String, String> names = names(definition);
        for (FormComponent component : definition.allComponents()) {
            String name = names.get(component.id()) + ".";
            found.text(name + "label", component.label());
            found.text(name + "description", component.description());
            found.text(name + "prefix", component.appearance().prefix());
            found.text(name + "suffix", component.appearance().suffix());
            found.text(name + "error.pattern", component.validation().patternMessage());
            Options options = component.options();
            if (options != null) {
                options.fixed().forEach(option -> found.text(name + "option." + option.value(), option.label()));
            }
            switch (component.details()) {
                case TextDetails text -> found.text(name + "text", text.text());
                case HtmlDetails html -> found.text(name + "text", html.content());
                case ImageDetails image -> found.text(name + "alt", image.alt());
                case DateTimeDetails moment -> {
                    found.text(name + "dateLabel", moment.dateLabel());
                    found.text(name + "timeLabel", moment.timeLabel());
                }
                case TableDetails table ->
                    table.columns().forEach(column -> found.text(name + "column." + column.key(), column.label()));
                default -> {}
            }
        }
    }

    /** The name of each component in translation files, by id. */
    private static Map<String, String> names(FormDefinition definition) {
        Map<String, Integer> uses = new LinkedHashMap<>();
        List<FormComponent> all = definition.allComponents();
        for (FormComponent component : all) {
            uses.merge(nameOf(component), 1, Integer::sum);
        }
        Map<String, String> names = new LinkedHashMap<>();
        for (FormComponent component : all) {
            String name = nameOf(component);
            names.put(component.id(), uses.getOrDefault(name, 0) > 1 ? component.id() : name);
        }
        return names;
    }

    private static String nameOf(FormComponent component) {
        String name = component.type().isContainer() ? component.path() : component.key();
        return name == null || name.isEmpty() ? component.id() : name;
    }

    private static List<FormComponent> translate(
            List<FormComponent> components, Map<String, String> names, Map<String, String> words) {
        return components.stream()
                .map(component -> translate(component, names.get(component.id()) + ".", words)
                        .withComponents(translate(component.components(), names, words)))
                .toList();
    }

    private static FormComponent translate(FormComponent component, String name, Map<String, String> words) {
        Options options = component.options();
        Options spoken = options == null
                ? null
                : new Options(
                        options.fixed().stream()
                                .map(option -> new Option(
                                        option.value(),
                                        words.getOrDefault(name + "option." + option.value(), option.label())))
                                .toList(),
                        options.key(),
                        options.expression());
        Validation validation = component
                .validation()
                .withPatternMessage(word(
                        words, name + "error.pattern", component.validation().patternMessage()));
        Appearance appearance = new Appearance(
                word(words, name + "prefix", component.appearance().prefix()),
                word(words, name + "suffix", component.appearance().suffix()));
        return component.withTexts(
                word(words, name + "label", component.label()),
                word(words, name + "description", component.description()),
                spoken,
                validation,
                appearance,
                translate(component.details(), name, words));
    }

    private static Details translate(Details details, String name, Map<String, String> words) {
        return switch (details) {
            case TextDetails text -> new TextDetails(words.getOrDefault(name + "text", text.text()));
            case HtmlDetails html -> new HtmlDetails(words.getOrDefault(name + "text", html.content()));
            case ImageDetails image -> new ImageDetails(image.source(), word(words, name + "alt", image.alt()));
            case DateTimeDetails moment ->
                new DateTimeDetails(
                        moment.moment(),
                        word(words, name + "dateLabel", moment.dateLabel()),
                        word(words, name + "timeLabel", moment.timeLabel()),
                        moment.use24h(),
                        moment.zone(),
                        moment.intervalMinutes(),
                        moment.noPastDates());
            case TableDetails table ->
                new TableDetails(
                        table.dataSource(),
                        table.columns().stream()
                                .map(column -> new Column(
                                        column.key(),
                                        words.getOrDefault(name + "column." + column.key(), column.label())))
                                .toList(),
                        table.columnsExpression(),
                        table.rowCount());
            default -> details;
        };
    }

    private static @Nullable String word(Map<String, String> words, String key, @Nullable String otherwise) {
        String word = words.get(key);
        return word == null ? otherwise : word;
    }

    static Optional<String> resource(ClassLoader classLoader, String name) {
        InputStream stream = classLoader.getResourceAsStream(name);
        return stream == null ? Optional.empty() : Optional.of(FormCatalog.text(stream));
    }

    private static Map<String, String> properties(String content) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new LinkedHashMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }
}
