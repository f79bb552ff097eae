package id.kerani.ui.customer;

import id.kerani.customer.AccountState;
import id.kerani.customer.LegalForm;
import id.kerani.customer.PartyKind;
import id.kerani.customer.Terms;
import id.kerani.shared.Texts;
import id.kerani.ui.component.Chip;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An account's state, sort and terms in words. */
final class AccountWords {

    private AccountWords() {}

    static String state(AccountState state, Locale locale) {
        return Texts.get("customer.accountState." + state, locale);
    }

    static Chip chip(AccountState state, Locale locale) {
        String words = state(state, locale);
        return switch (state) {
            case PENDING -> Chip.info(words);
            case ACTIVE -> Chip.good(words);
            case BLOCKED, REFUSED -> Chip.bad(words);
            case CLOSED -> Chip.plain(words);
        };
    }

    /** A person, a company, or a company with its legal form. */
    static String sort(PartyKind kind, @Nullable LegalForm form, Locale locale) {
        String sort = Texts.get("customer.partyKind." + kind, locale);
        return form == null || form == LegalForm.OTHER
                ? sort
                : sort + ", " + Texts.get("customer.legalForm." + form, locale);
    }

    /** How long a customer may take to pay. */
    static String term(int days, Locale locale) {
        return days == 0 ? Texts.get("customers.cash", locale) : Texts.get("customers.days", locale, days);
    }

    static String limit(Terms terms, Locale locale) {
        return terms.creditLimit().amount().signum() == 0
                ? Texts.get("customers.noCredit", locale)
                : terms.creditLimit().text(locale);
    }
}
