package id.kerani.database;

import id.kerani.server.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;

/** Passwords of the embedded database: 192 random bits each, in files that only the owner of the data folder reads. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    static String random() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The superuser's password; made when the database is still to be made. */
    static String superuser(DataFolder folder, boolean databaseExists) throws IOException {
        Path file = folder.secrets().resolve("superuser.password");
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        if (databaseExists) {
            throw new StartRefused("database", "passwordLost", file);
        }
        if (!Files.isDirectory(folder.secrets())) {
            Files.createDirectory(folder.secrets(), Owner.onlyOwner(folder.path(), true));
            Owner.giveToOwnerOf(folder.path(), folder.secrets());
        }
        String password = random();
        Files.createFile(file, Owner.onlyOwner(folder.path(), false));
        Files.writeString(file, password + "\n", StandardOpenOption.SYNC);
        Owner.giveToOwnerOf(folder.path(), file);
        return password;
    }
}
