package id.kerani.backup;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import id.kerani.database.DatabaseAccess;
import id.kerani.database.FreshDatabase;
import id.kerani.server.StartConsole;
import id.kerani.server.StartRefused;
import id.kerani.server.StartTexts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** {@code backup}, {@code check-backup} and {@code restore} at a terminal. */
public final class BackupCommand {

    private static final String MODULE = BackupWriter.MODULE;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter ASIDE = DateTimeFormatter.ofPattern("'before-'yyyyMMdd-HHmmss");

    private final Map<String, String> environment;
    private final StartConsole console;

    BackupCommand(Map<String, String> environment, StartConsole console) {
        this.environment = environment;
        this.console = console;
    }

    public static void main(String[] arguments) {
        // Without the server nobody set logging up, and it would tell the terminal everything.
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
        try {
            new BackupCommand(System.getenv(), StartConsole.terminal()).run(arguments);
        } catch (StartRefused refused) {
            System.out.flush();
            refused.lines(StartTexts.language()).forEach(System.err::println);
            System.exit(1);
        }
    }

    /**
     * Does what the arguments say.
     *
     * @throws StartRefused for every reason that a person can mend; nothing was changed then
     */
    void run(String... arguments) {
        @Nullable Path file = null;
        Path data = Path.of("data");
        boolean replace = false;
        for (int i = 1; i < arguments.length; i++) {
            if (arguments[i].equals("--data") && i + 1 < arguments.length) {
                data = Path.of(arguments[++i]);
            } else if (arguments[i].equals("--replace") && arguments[0].equals("restore")) {
                replace = true;
            } else if (file == null && !arguments[i].startsWith("--")) {
                file = Path.of(arguments[i]);
            } else {
                throw new StartRefused(MODULE, "usage");
            }
        }
        if (file == null) {
            throw new StartRefused(MODULE, "usage");
        }
        switch (arguments[0]) {
            case "backup" -> backup(file, data);
            case "check-backup" -> {
                try (BackupFile backup = checked(file)) {
                    tellSound(backup.manifest());
                }
            }
            case "restore" -> restore(file, data, replace);
            default -> throw new StartRefused(MODULE, "usage");
        }
    }

    private void backup(Path file, Path data) {
        if (Files.exists(file)) {
            throw new StartRefused(MODULE, "exists", file.toAbsolutePath().normalize());
        }
        Manifest written;
        try (DatabaseAccess database = own() ? ownDatabase() : DatabaseAccess.ofFolder(data, console)) {
            written = BackupWriter.write(database.source(), file, console);
        }
        try (BackupFile backup = BackupFile.open(file)) {
            console.say(MODULE, "checking");
            backup.check();
        }
        console.say(
                MODULE,
                "written",
                file.toAbsolutePath().normalize(),
                written.rows(),
                written.tables().size(),
                size(file));
    }

    private BackupFile checked(Path file) {
        BackupFile backup = BackupFile.open(file);
        try {
            console.say(MODULE, "checking");
            backup.check();
            return backup;
        } catch (RuntimeException | Error refused) {
            backup.close();
            throw refused;
        }
    }

    private void restore(Path file, Path data, boolean replace) {
        try (BackupFile backup = checked(file)) {
            Manifest manifest = backup.manifest();
            tellSound(manifest);
            if (own()) {
                if (replace) {
                    throw new StartRefused(MODULE, "notEmpty");
                }
                try (DatabaseAccess database = ownDatabase()) {
                    new Restore(database.source(), console).run(backup);
                }
                tellRestored(manifest);
                return;
            }
            try (FreshDatabase fresh = FreshDatabase.in(data, replace, manifest.bytes(), console)) {
                new Restore(fresh.source(), console).run(backup);
                String aside = ASIDE.format(Instant.now().atZone(ZoneId.systemDefault()));
                fresh.keep(aside).ifPresent(before -> console.say(MODULE, "aside", before));
            }
            tellRestored(manifest);
        }
    }

    private void tellSound(Manifest manifest) {
        console.say(
                MODULE,
                "sound",
                manifest.rows(),
                manifest.tables().size(),
                moment(manifest),
                manifest.kerani(),
                manifest.postgres());
    }

    private void tellRestored(Manifest manifest) {
        console.say(
                MODULE,
                "restored",
                moment(manifest),
                manifest.rows(),
                manifest.tables().size());
        console.say(MODULE, "start");
    }

    private static String moment(Manifest manifest) {
        return MOMENT.format(manifest.at().atZone(ZoneId.systemDefault()));
    }

    private static String size(Path file) {
        try {
            long bytes = Files.size(file);
            return bytes < 10 << 20 ? (bytes >> 10) + " kB" : (bytes >> 20) + " MB";
        } catch (java.io.IOException gone) {
            return "?";
        }
    }

    private boolean own() {
        return !environment.getOrDefault("SPRING_DATASOURCE_URL", "").isBlank();
    }

    private DatabaseAccess ownDatabase() {
        try {
            return DatabaseAccess.own(
                    environment.getOrDefault("SPRING_DATASOURCE_URL", ""),
                    environment.get("SPRING_DATASOURCE_USERNAME"),
                    environment.get("SPRING_DATASOURCE_PASSWORD"));
        } catch (IllegalArgumentException notAnAddress) {
            throw new StartRefused(
                    notAnAddress, MODULE, "databaseAway", String.valueOf(environment.get("SPRING_DATASOURCE_URL")));
        }
    }
}
