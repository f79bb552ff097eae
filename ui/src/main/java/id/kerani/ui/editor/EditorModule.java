package id.kerani.ui.editor;

import com.vaadin.flow.component.UI;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/** A script bundled by {@code src/main/editors}, loaded by the pages that need it and by no other. */
final class EditorModule {

    private static final String FOLDER = "kerani/editors/";
    private static final Map<String, String> ADDRESSES = new ConcurrentHashMap<>();

    private EditorModule() {}

    /** Loads the script of this name into the page, once. */
    static void load(UI ui, String name) {
        ui.getPage().addJsModule("context://" + ADDRESSES.computeIfAbsent(name, EditorModule::address));
    }

    /** With the script's sum behind it, so that a browser keeps it until it changes. */
    private static String address(String name) {
        String path = FOLDER + name + ".js";
        try (InputStream in = EditorModule.class.getClassLoader().getResourceAsStream("META-INF/resources/" + path)) {
            if (in == null) {
                return path; // built without the editors: the drawing is missing, everything else works
            }
            CRC32 sum = new CRC32();
            sum.update(in.readAllBytes());
            return path + "?v=" + Long.toHexString(sum.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }
}
