package id.kerani.server;

import java.util.List;

/** Something a person must read when the server is ready: the demo's logins, the code of the first-run page. A bean. */
public interface StartupNotice {

    /** Lines to print below "Kerani is ready", in the language of {@link StartTexts#language()}; none to say nothing. */
    List<String> lines();
}
