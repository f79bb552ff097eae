package id.kerani.customer;

import id.kerani.company.Company;
import id.kerani.notice.Mail;
import id.kerani.notice.Outbox;
import id.kerani.shared.Texts;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Letters about applications, in the language of whoever gets them. Each answers whether there was an address. */
@Component
class RegistrationMails {

    private final Outbox outbox;
    private final Company company;

    RegistrationMails(Outbox outbox, Company company) {
        this.outbox = outbox;
        this.company = company;
    }

    /** The account is active, with its terms. */
    boolean confirmation(Application application, Account account) {
        Locale language = application.language();
        Terms terms = account.terms();
        String credit = terms.creditLimit().amount().signum() == 0
                ? Texts.get("customer.mail.confirmation.cash", language)
                : Texts.get(
                        "customer.mail.confirmation.credit",
                        language,
                        terms.creditLimit().text(language),
                        terms.paymentTermDays());
        return send(
                mailOf(application),
                "confirmation",
                application,
                language,
                application.about(),
                account.number(),
                credit);
    }

    /** It was turned down; a reason that a person gave is told, what a table found is not. */
    boolean refusal(Application application) {
        Locale language = application.language();
        String reason = application.endReason().isEmpty()
                ? Texts.get("customer.mail.refusal.byRule", language)
                : application.endReason();
        return send(
                mailOf(application),
                "refusal",
                application,
                language,
                application.about(),
                application.number(),
                reason);
    }

    /** It was taken back. */
    boolean cancellation(Application application) {
        return send(
                mailOf(application),
                "cancellation",
                application,
                application.language(),
                application.about(),
                application.number());
    }

    /**
     * It belongs to a known customer. Goes to the address that the account has, not to the one on the application: whoever
     * knows somebody's numbers must not learn by mail that they are a customer.
     */
    boolean attached(Application application, Customer known) {
        return send(
                known.email(),
                "attached",
                application,
                known.language(),
                known.snapshot().about(),
                application.number(),
                known.number());
    }

    private static Optional<EmailAddress> mailOf(Application application) {
        return Optional.ofNullable(application.applicant().email());
    }

    private boolean send(
            Optional<EmailAddress> to, String letter, Application application, Locale language, Object... arguments) {
        if (to.isEmpty()) {
            return false;
        }
        String us = company.current().name();
        String name = us.isBlank() ? "Kerani" : us;
        outbox.send(new Mail(
                to.get().value(),
                Texts.get("customer.mail." + letter + ".subject", language, name, application.number()),
                Texts.get("customer.mail." + letter + ".body", language, arguments)
                        + Texts.get("customer.mail.closing", language, name),
                application.number()));
        return true;
    }
}
