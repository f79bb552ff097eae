package id.kerani.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Takes PostgreSQL away from under a running server, as a crash would, and brings it back on the same port. */
public final class PowerSwitch {

    private final EmbeddedPostgres postgres;

    public PowerSwitch(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    public void off() {
        pgCtl("stop", "-w", "-s", "-m", "immediate");
    }

    public void on() {
        String log = postgres.folder().database().resolve("start.log").toString();
        pgCtl("start", "-w", "-s", "-t", "120", "-l", log, "-o", "-p " + postgres.port());
    }

    private void pgCtl(String action, String... options) {
        DataFolder folder = postgres.folder();
        try {
            Programs programs = Programs.unpacked(folder, (module, key, arguments) -> {});
            List<String> command = new java.util.ArrayList<>(List.of(
                    programs.program("pg_ctl").toString(),
                    action,
                    "-D",
                    folder.database().toString()));
            command.addAll(List.of(options));
            Commands.Result result = Commands.run(
                    DatabaseUser.forFolder(folder.path(), folder.database()).command(command));
            if (!result.succeeded()) {
                throw new IllegalStateException(action + ": " + result.output());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
