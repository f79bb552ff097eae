package id.kerani.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The PostgreSQL process that serves a database folder, found through the file it keeps there. */
record Postmaster(ProcessHandle process) {

    private static final String PID_FILE = "postmaster.pid";

    /**
     * The live PostgreSQL of this folder, if any. A number in the file alone proves nothing: after a crash it may meanwhile be
     * some other program's.
     */
    static Optional<Postmaster> of(Path database) throws IOException {
        return pid(database)
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .filter(process -> serves(process, database))
                .map(Postmaster::new);
    }

    /**
     * Takes away the file of a dead PostgreSQL whose number is now another program's: PostgreSQL would take that program for
     * itself and refuse. Where the number is nobody's it deals with the file better itself.
     */
    static boolean removeStale(Path database) throws IOException {
        Optional<ProcessHandle> other = pid(database).flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive);
        if (other.isPresent() && of(database).isEmpty()) {
            return Files.deleteIfExists(database.resolve(PID_FILE));
        }
        return false;
    }

    private static Optional<Long> pid(Path database) throws IOException {
        Path file = database.resolve(PID_FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        return lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,18}")
                ? Optional.empty()
                : Optional.of(Long.parseLong(lines.getFirst().strip()));
    }

    /** PostgreSQL's processes stand in their database folder; where the system does not tell, the program's name must do. */
    private static boolean serves(ProcessHandle process, Path database) {
        Path standsIn = Path.of("/proc", Long.toString(process.pid()), "cwd");
        try {
            return Files.readSymbolicLink(standsIn).equals(database.toRealPath());
        } catch (IOException | UnsupportedOperationException unknown) {
            return process.info()
                    .command()
                    .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                    .orElse(false);
        }
    }
}
