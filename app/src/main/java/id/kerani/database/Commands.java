package id.kerani.database;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Runs the short programs around PostgreSQL and keeps what they say. */
final class Commands {

    private Commands() {}

    /**
     * How a program ended.
     *
     * @param output what it wrote, errors included
     */
    record Result(int exit, String output) {

        boolean succeeded() {
            return exit == 0;
        }
    }

    /**
     * Runs a program to its end, without input, in a plain environment: English messages, and none of the PG* variables that
     * would lead PostgreSQL's programs elsewhere.
     *
     * @throws IOException when it cannot be started
     */
    static Result run(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().remove("LD_LIBRARY_PATH");
        builder.environment().put("LC_ALL", "C");
        // The folder one stands in may be closed to the user that PostgreSQL runs as.
        builder.directory(java.nio.file.Path.of("").toAbsolutePath().getRoot().toFile());
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new Result(process.waitFor(), output);
        } catch (InterruptedException interrupted) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while running " + command.getFirst());
        }
    }

    /** As {@link #run}, empty when the program does not exist. */
    static Optional<Result> tryRun(List<String> command) {
        try {
            return Optional.of(run(command));
        } catch (IOException missing) {
            return Optional.empty();
        }
    }
}
