package id.kerani.ui.customer;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import id.kerani.audit.AuditEntry;
import id.kerani.shared.Actor;
import id.kerani.shared.Money;
import id.kerani.shared.Refusal;
import id.kerani.shared.Texts;
import id.kerani.ui.inbox.Promise;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who changed what of an account, newest first. The numbers of cards are never told here, not even masked. */
final class AccountHistory extends Composite<Div> {

    private static final int PAGE = 20;

    /** What a change is told of, in this order. */
    private static final List<String> FIELDS = List.of(
            "state",
            "stateReason",
            "name",
            "tradeName",
            "creditLimit",
            "paymentTermDays",
            "priceGroup",
            "portal",
            "contacts",
            "addresses");

    /** Gives a page of entries: those before one, or the newest. */
    @FunctionalInterface
    interface Source {
        List<AuditEntry> read(@Nullable UUID before, int limit) throws Refusal;
    }

    private final Source source;
    private final Clock clock;
    private final ZoneId zone;
    private final Div lines = new Div();
    private final Button older = new Button();
    private @Nullable UUID last;

    AccountHistory(Source source, Clock clock, ZoneId zone) {
        this.source = source;
        this.clock = clock;
        this.zone = zone;
        lines.addClassName("k-events");
        older.setText(getTranslation("customers.history.older"));
        older.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        older.addClickListener(click -> append());
        getContent().add(lines, older);
        refresh();
    }

    void refresh() {
        lines.removeAll();
        last = null;
        append();
    }

    private void append() {
        List<AuditEntry> entries;
        try {
            entries = source.read(last, PAGE + 1);
        } catch (Refusal refusal) {
            lines.add(new Span(refusal.text(getLocale())));
            older.setVisible(false);
            return;
        }
        entries.stream().limit(PAGE).forEach(this::line);
        older.setVisible(entries.size() > PAGE);
        if (!entries.isEmpty()) {
            last = entries.get(Math.min(PAGE, entries.size()) - 1).id();
        } else if (lines.getComponentCount() == 0) {
            lines.add(new Span(getTranslation("customers.history.none")));
        }
    }

    private void line(AuditEntry entry) {
        Span when = new Span(Promise.past(entry.at(), clock.instant(), zone, getLocale()));
        when.addClassName("k-muted");
        Div what = new Div(action(entry.action(), getLocale()));
        what.addClassName("k-t");
        Div text = new Div(what);
        // What an account began with stands on the page already.
        String changes = entry.action().equals("customer.opened") ? "" : changes(entry, getLocale());
        String who =
                entry.actor().kind() == Actor.Kind.SYSTEM ? "" : entry.actor().name();
        for (String below : List.of(changes, who)) {
            if (!below.isEmpty()) {
                Div line = new Div(below);
                line.addClassName("k-s");
                text.add(line);
            }
        }
        lines.add(when, text);
    }

    /** An action nobody worded is still told as a change. */
    private static String action(String action, Locale locale) {
        String key = "customers.action." + action.substring(action.indexOf('.') + 1);
        return Texts.has(key, locale) ? Texts.get(key, locale) : Texts.get("customers.action.changed", locale);
    }

    private static String changes(AuditEntry entry, Locale locale) {
        return FIELDS.stream()
                .filter(field -> entry.oldValues().containsKey(field)
                        || entry.newValues().containsKey(field))
                .map(field -> Texts.get(
                        "customers.change",
                        locale,
                        Texts.get("customers.field." + field, locale),
                        readable(field, entry.oldValues().get(field), locale),
                        readable(field, entry.newValues().get(field), locale)))
                .collect(Collectors.joining("; "));
    }

    private static String readable(String field, @Nullable String value, Locale locale) {
        if (value == null || value.isEmpty()) {
            return "–";
        }
        return switch (field) {
            case "state" -> Texts.get("customer.accountState." + value, locale);
            case "priceGroup" -> Texts.get("customer.priceGroup." + value, locale);
            case "creditLimit" -> Money.rupiah(new BigDecimal(value)).text(locale);
            case "paymentTermDays" -> AccountWords.term(Integer.parseInt(value), locale);
            case "portal" -> Texts.get("true".equals(value) ? "ui.yes" : "ui.no", locale);
            default -> value;
        };
    }
}
