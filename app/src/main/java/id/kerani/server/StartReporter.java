package id.kerani.server;

import java.io.IOException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Tells a person at the terminal in two lines why the server did not start. A reason it does not know is left to Boot's
 * own analyzers, which print more.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartReporter implements SpringBootExceptionReporter {

    private static final Logger log = LoggerFactory.getLogger(StartReporter.class);

    @Override
    public boolean reportException(Throwable failure) {
        Optional<StartRefused> refused = refusal(failure);
        refused.ifPresent(refusal -> {
            if (failure != refusal) { // a bare one comes before there is a log file
                log.info("The start was refused", failure);
            }
            System.out.flush();
            refusal.lines(StartTexts.language()).forEach(System.err::println);
            System.err.flush();
        });
        return refused.isPresent();
    }

    /** The refusal behind a failed start, if it is one that a person at the terminal can mend. */
    static Optional<StartRefused> refusal(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused refused) {
                return Optional.of(refused);
            }
            if (cause instanceof PortInUseException inUse) {
                return Optional.of(new StartRefused(cause, "server", "portInUse", inUse.getPort()));
            }
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                String state = sql.getSQLState();
                String said = firstLine(sql);
                if (state.startsWith("08")) {
                    return Optional.of(new StartRefused(cause, "server", "databaseUnreachable", said));
                }
                if (state.startsWith("28")) {
                    return Optional.of(new StartRefused(cause, "server", "databaseLogin", said));
                }
                if (state.equals("3D000")) {
                    return Optional.of(new StartRefused(cause, "server", "databaseMissing", said));
                }
            }
        }
        return Optional.empty();
    }

    static StartRefused portRefused(int port, @Nullable String address, IOException cause) {
        String said = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        if (said.contains("permission denied")) {
            return new StartRefused(cause, "server", "portForbidden", port);
        }
        if (cause instanceof UnknownHostException || said.contains("cannot assign")) {
            return new StartRefused(cause, "server", "addressUnknown", String.valueOf(address));
        }
        return new StartRefused(cause, "server", "portInUse", port);
    }

    private static String firstLine(SQLException exception) {
        return String.valueOf(exception.getMessage()).lines().findFirst().orElse("");
    }
}
