package id.kerani.ui.customer;

import id.kerani.customer.AccountPage;
import id.kerani.customer.Accounts;
import id.kerani.shared.Refusal;
import id.kerani.shared.Texts;
import id.kerani.staff.Person;
import id.kerani.ui.shell.GlobalSearch;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds customers by name, number, phone and tax number. */
@Component
@Order(20)
class CustomerSearch implements GlobalSearch {

    private final Accounts accounts;

    CustomerSearch(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public List<Hit> find(String text, Person person, int limit) {
        try {
            int size = Math.clamp(limit, 1, AccountPage.MAX_SIZE);
            return accounts.page(new AccountPage.Query(text, Set.of(), null, size), person.asActor()).rows().stream()
                    .map(row -> hit(row, person.locale()))
                    .toList();
        } catch (Refusal nobodyWhoWorksHere) {
            return List.of();
        }
    }

    private static Hit hit(AccountPage.Row row, Locale locale) {
        String detail = Stream.of(
                        row.number(),
                        row.tradeName().isEmpty() ? "" : row.name(),
                        row.phone(),
                        row.city(),
                        AccountWords.state(row.state(), locale))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return new Hit(
                Texts.get("customers.one", locale),
                row.tradeName().isEmpty() ? row.name() : row.tradeName(),
                detail,
                CustomerView.location(row.number()));
    }
}
