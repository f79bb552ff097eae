package id.kerani.worklist;

import id.kerani.shared.Texts;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The names of processes and their steps in both languages, from the sidecars beside the models:
 * {@code processes/<capability>/<process key>_<language>.properties} with a key per element id and {@code process} for
 * the process itself.
 */
public final class ProcessTexts {

    private static final Map<String, Properties> SIDECARS = new ConcurrentHashMap<>();

    private ProcessTexts() {}

    /** The process's name; its key when nobody named it. */
    public static String process(String processKey, Locale locale) {
        String name = find(processKey, "process", locale);
        return name == null ? processKey : name;
    }

    /** The element's label; its id when nobody named it. */
    public static String element(String processKey, String element, Locale locale) {
        String label = find(processKey, element, locale);
        return label == null ? element : label;
    }

    /** All labels of a process by element id. */
    public static Map<String, String> labels(String processKey, Locale locale) {
        Properties texts = texts(processKey, locale);
        return texts.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(key -> key, texts::getProperty));
    }

    private static @Nullable String find(String processKey, String key, Locale locale) {
        return texts(processKey, locale).getProperty(key);
    }

    private static Properties texts(String processKey, Locale locale) {
        String language = Texts.supported(locale).getLanguage();
        return SIDECARS.computeIfAbsent(processKey + "_" + language, ProcessTexts::load);
    }

    private static Properties load(String name) {
        var texts = new Properties();
        try {
            String pattern = "classpath*:processes/**/" + name + ".properties";
            for (Resource sidecar : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                try (var in = new InputStreamReader(sidecar.getInputStream(), StandardCharsets.UTF_8)) {
                    texts.load(in);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the texts of " + name, e);
        }
        return texts;
    }
}
