package id.kerani.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileOwnerAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** Who owns the files of the data folder. */
final class Owner {

    private Owner() {}

    static boolean root() {
        return currentUser().equals("root");
    }

    static String currentUser() {
        return System.getProperty("user.name", "?");
    }

    static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Permissions for a new folder or file that only its owner reads. */
    static FileAttribute<?>[] onlyOwner(@Nullable Path parent, boolean folder) {
        return permissions(parent, folder ? "rwx------" : "rw-------");
    }

    /**
     * Permissions for a new folder on PostgreSQL's way to its files: only the owner, but where the server runs as root others
     * may pass through (not list), since PostgreSQL runs as somebody else there.
     */
    static FileAttribute<?>[] passage(@Nullable Path parent) {
        return permissions(parent, root() ? "rwx--x--x" : "rwx------");
    }

    private static FileAttribute<?>[] permissions(@Nullable Path parent, String permissions) {
        return parent == null || !posix(parent)
                ? new FileAttribute<?>[0]
                : new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                };
    }

    /** The numeric user id that owns a file. */
    static int uid(Path path) throws IOException {
        return ((Number) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS)).intValue();
    }

    /** Where root works in somebody's folder, what it makes there is that somebody's, who may start Kerani the next time. */
    static void giveToOwnerOf(Path folder, Path file) throws IOException {
        if (root() && posix(folder) && uid(folder) != 0) {
            Files.setOwner(file, Files.getOwner(folder));
        }
    }

    static void give(Path file, String user) throws IOException {
        Files.getFileAttributeView(file, FileOwnerAttributeView.class)
                .setOwner(file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user));
    }
}
