package id.kerani.server;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;

/** Runs the application as a program at a terminal. */
public final class Start {

    private Start() {}

    /** Starts it; a failed start ends the program with exit code 1, the reason in plain words and the rest in the log file. */
    public static void run(Class<?> application, String... arguments) {
        SpringApplication server = new SpringApplication(application);
        server.addListeners(new WebPortCheck());
        try {
            server.run(arguments);
        } catch (SpringApplication.AbandonedRunException abandoned) {
            throw abandoned;
        } catch (RuntimeException | Error failed) {
            if (StartReporter.refusal(failed).isEmpty()) {
                Locale language = StartTexts.language();
                System.err.println(StartTexts.text(language, "server", "unexplained", rootMessage(failed)));
                System.err.println(StartTexts.text(language, "server", "unexplained.do"));
            }
            System.exit(1);
        }
    }

    private static String rootMessage(Throwable failed) {
        Throwable root = failed;
        for (@Nullable Throwable cause = failed; cause != null; cause = cause.getCause()) {
            root = cause;
        }
        String said = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
        return said.lines().findFirst().orElse("");
    }
}
