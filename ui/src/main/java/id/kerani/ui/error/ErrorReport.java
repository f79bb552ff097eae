package id.kerani.ui.error;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import id.kerani.shared.Texts;
import id.kerani.ui.component.Notice;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * What becomes of an error that nobody expected: the log gets all of it under a number, the person gets the number and
 * never a stack trace.
 */
public final class ErrorReport implements ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorReport.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    @Override
    public void error(ErrorEvent event) {
        Throwable error = event.getThrowable();
        String number = log(error);
        Optional<UI> ui = Optional.ofNullable(UI.getCurrent());
        ui.ifPresent(open -> open.access(() -> Notice.problem(text(error, number, open.getLocale()))));
    }

    /** Writes the error into the log and gives the number under which it stands there. */
    static String log(Throwable error) {
        StringBuilder number = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            number.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        LOG.error("Reference {}", number, error);
        return number.toString();
    }

    /** What to say about an error. */
    static String text(Throwable error, String number, Locale locale) {
        return Texts.get(databaseGone(error) ? "ui.broken.database" : "ui.broken.text", locale, number);
    }

    private static boolean databaseGone(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotCreateTransactionException
                    || cause instanceof DataAccessResourceFailureException) {
                return true;
            }
            // Class 08 is a broken connection, 57P what PostgreSQL says while it shuts down.
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && (sql.getSQLState().startsWith("08") || sql.getSQLState().startsWith("57P"))) {
                return true;
            }
        }
        return false;
    }
}
