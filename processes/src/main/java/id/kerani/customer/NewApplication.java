package id.kerani.customer;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/**
 * An application that arrives.
 *
 * @param requestKey made by the sender, once for each application: sent again it gives the same receipt
 * @param channel a code of {@link Channel}
 * @param language what the applicant reads; mails are written in it
 */
public record NewApplication(UUID requestKey, String channel, Locale language, ApplicationAnswers answers) {

    public NewApplication {
        Objects.requireNonNull(requestKey, "requestKey");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(answers, "answers");
    }
}
