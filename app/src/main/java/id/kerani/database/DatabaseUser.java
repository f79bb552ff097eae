package id.kerani.database;

import id.kerani.server.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * As whom PostgreSQL runs. An ordinary user's server runs it as that user. PostgreSQL refuses to run as root, so root's server
 * runs it as the owner of the database's files; for a new database that is the account {@code kerani}, {@code postgres} or
 * {@code nobody}, whichever comes first and can reach the folder, and else root without any of root's rights (a user namespace).
 *
 * @param name account, null when the server's own
 * @param prefix command that runs what follows as this user
 */
record DatabaseUser(@Nullable String name, List<String> prefix) {

    private static final String MODULE = "database";

    DatabaseUser {
        prefix = List.copyOf(prefix);
    }

    /**
     * Finds the user for a database in this folder, made already or not.
     *
     * @throws StartRefused when root has no way to run it as somebody else
     */
    static DatabaseUser forFolder(Path dataFolder, Path database) throws IOException {
        if (!Owner.root()) {
            return new DatabaseUser(null, List.of());
        }
        Optional<DatabaseUser> found;
        if (Files.isDirectory(database)) {
            int owner = Owner.uid(database);
            found = owner == 0
                    ? namespace(dataFolder)
                    : account(Files.getOwner(database).getName(), dataFolder);
        } else if (Owner.uid(dataFolder) != 0) {
            found = account(Files.getOwner(dataFolder).getName(), dataFolder);
        } else {
            found = account("kerani", dataFolder)
                    .or(() -> account("postgres", dataFolder))
                    .or(() -> account("nobody", dataFolder))
                    .or(() -> namespace(dataFolder));
        }
        return found.orElseThrow(() -> new StartRefused(MODULE, "rootOnly", dataFolder));
    }

    /** The whole command line that runs a program as this user. */
    List<String> command(List<String> program) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(program);
        return command;
    }

    private static Optional<DatabaseUser> account(String name, Path dataFolder) {
        Optional<String> uid = id("-u", name);
        Optional<String> gid = id("-g", name);
        if (uid.isEmpty() || gid.isEmpty()) {
            return Optional.empty();
        }
        return works(
                        new DatabaseUser(
                                name,
                                List.of(
                                        "setpriv",
                                        "--reuid=" + uid.get(),
                                        "--regid=" + gid.get(),
                                        "--clear-groups",
                                        "--no-new-privs")),
                        dataFolder)
                .or(() -> works(new DatabaseUser(name, List.of("runuser", "-u", name, "--")), dataFolder));
    }

    private static Optional<DatabaseUser> namespace(Path dataFolder) {
        return works(new DatabaseUser(null, List.of("unshare", "-U")), dataFolder);
    }

    /** Tried rather than guessed: the programs may be missing, forbidden in this container, or the way to the folder closed. */
    private static Optional<DatabaseUser> works(DatabaseUser user, Path dataFolder) {
        return Commands.tryRun(user.command(List.of("test", "-x", dataFolder.toString())))
                        .filter(Commands.Result::succeeded)
                        .isPresent()
                ? Optional.of(user)
                : Optional.empty();
    }

    private static Optional<String> id(String which, String name) {
        return Commands.tryRun(List.of("id", which, name))
                .filter(Commands.Result::succeeded)
                .map(result -> result.output().strip());
    }
}
