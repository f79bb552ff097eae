package id.kerani.server;

/**
 * The few lines a person sees at the terminal while Kerani starts and stops; everything else goes to the log file.
 * A module says a text of its own bundle {@code texts/<module>_<language>.properties}.
 */
@FunctionalInterface
public interface StartConsole {

    /** Says one line: key {@code <module>.<key>} of that module's texts. */
    void say(String module, String key, Object... arguments);

    /** The real terminal, in the language of the machine. */
    static StartConsole terminal() {
        return (module, key, arguments) -> {
            System.out.println(StartTexts.text(StartTexts.language(), module, key, arguments));
            System.out.flush();
        };
    }
}
