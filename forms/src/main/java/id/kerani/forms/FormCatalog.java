package id.kerani.forms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The forms of a class path folder, found by key: {@code <folder>/<key>.form} with {@code <key>.id.properties} and
 * {@code <key>.en.properties} beside it. A form is read once and kept. Safe to share between threads.
 */
public final class FormCatalog {

    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final String ENDING = ".form";

    private final ClassLoader classLoader;
    private final String folder;
    private final ConcurrentHashMap<String, Optional<Form>> forms = new ConcurrentHashMap<>();

    private FormCatalog(ClassLoader classLoader, String folder) {
        this.classLoader = classLoader;
        this.folder = folder;
    }

    /** The forms of the folder {@code forms} on the class path. */
    public static FormCatalog ofClassPath() {
        return ofClassPath(FormCatalog.class.getClassLoader(), "forms");
    }

    /** The forms of a folder on a class path; the folder's name is without slashes at the ends. */
    public static FormCatalog ofClassPath(ClassLoader classLoader, String folder) {
        return new FormCatalog(classLoader, folder);
    }

    /**
     * The form of a key.
     *
     * @throws BrokenForm if there is such a file and it is no valid form
     */
    public Optional<Form> find(String key) {
        if (!KEY.matcher(key).matches()) {
            return Optional.empty();
        }
        return forms.computeIfAbsent(key, this::read);
    }

    /**
     * The form of a key.
     *
     * @throws BrokenForm if there is none, or none that is valid
     */
    public Form require(String key) {
        return find(key).orElseThrow(() -> new BrokenForm(key, "there is no file " + folder + "/" + key + ENDING));
    }

    /** The keys of all forms there are, also of broken ones, sorted. */
    public SortedSet<String> keys() {
        SortedSet<String> keys = new TreeSet<>();
        try {
            for (URL location : Collections.list(classLoader.getResources(folder))) {
                for (String name : names(location)) {
                    if (name.endsWith(ENDING)) {
                        keys.add(name.substring(0, name.length() - ENDING.length()));
                    }
                }
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("The folder " + folder + " of the class path cannot be listed", e);
        }
        return Collections.unmodifiableSortedSet(keys);
    }

    private Optional<Form> read(String key) {
        String file = folder + "/" + key;
        Optional<String> json = FormTranslations.resource(classLoader, file + ENDING);
        if (json.isEmpty()) {
            return Optional.empty();
        }
        try {
            FormDefinition definition = FormDefinition.parse(json.get()).require();
            return Optional.of(new Form(key, definition, FormTranslations.read(classLoader, file)));
        } catch (ParsedForm.InvalidForm e) {
            throw new BrokenForm(key, e.getMessage());
        }
    }

    private List<String> names(URL location) throws IOException, URISyntaxException {
        if (location.getProtocol().equals("file")) {
            try (Stream<Path> files = Files.list(Path.of(new URI(location.toString())))) {
                return files.map(file -> file.getFileName().toString()).toList();
            }
        }
        if (location.openConnection() instanceof JarURLConnection connection) {
            String prefix = connection.getEntryName() == null ? "" : connection.getEntryName();
            String inside = prefix.endsWith("/") ? prefix : prefix + "/";
            List<String> names = new ArrayList<>();
            connection.getJarFile().stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(inside))
                    .map(name -> name.substring(inside.length()))
                    .filter(name -> !name.isEmpty() && !name.contains("/"))
                    .forEach(names::add);
            return names;
        }
        throw new IOException("Unknown kind of class path location: " + location.getProtocol());
    }

    static String text(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A form that is not there or cannot be used: a mistake in what is shipped, not of a person. */
    public static final class BrokenForm extends IllegalStateException {

        BrokenForm(String key, String why) {
            super("Form " + key + ": " + why);
        }
    }
}
