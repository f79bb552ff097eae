package id.kerani.backup;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** Which Kerani this is. */
final class KeraniVersion {

    /** What Maven puts into the jar. */
    private static final String PROPERTIES = "/META-INF/maven/id.kerani/kerani-app/pom.properties";

    private KeraniVersion() {}

    /** Its version as its jar says it, "development" outside a jar. */
    static String text() {
        try (InputStream in = KeraniVersion.class.getResourceAsStream(PROPERTIES)) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty("version", "development");
        } catch (IOException unreadable) {
            return "development";
        }
    }
}
