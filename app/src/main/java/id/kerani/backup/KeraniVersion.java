package id.kerani.backup;

import id.kerani.KeraniApplication;

/** Which Kerani this is. */
final class KeraniVersion {

    private KeraniVersion() {}

    /** Its version as its jar says it, "development" outside a jar. */
    static String text() {
        String version = KeraniApplication.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
