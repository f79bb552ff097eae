package id.kerani.server.security;

import id.kerani.access.FirstRun;
import id.kerani.server.StartTexts;
import id.kerani.server.StartupNotice;
import id.kerani.shared.Texts;
import java.util.List;
import org.springframework.stereotype.Component;

/** Prints the code that opens the first-run page, while there is nobody yet. */
@Component
class FirstRunNotice implements StartupNotice {

    private final FirstRun firstRun;

    FirstRunNotice(FirstRun firstRun) {
        this.firstRun = firstRun;
    }

    @Override
    public List<String> lines() {
        return firstRun.code()
                .map(code -> List.of(Texts.get("access.codePrinted", StartTexts.language(), code)))
                .orElse(List.of());
    }
}
