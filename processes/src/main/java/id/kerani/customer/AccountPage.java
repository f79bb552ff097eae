package id.kerani.customer;

import id.kerani.shared.Money;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A page of accounts in the order of their names.
 *
 * @param next where the following page starts, absent at the end
 */
public record AccountPage(List<Row> rows, @Nullable Cursor next) {

    /** Accounts a page may hold at most. */
    public static final int MAX_SIZE = 200;

    /**
     * What to list.
     *
     * @param text words, all of which must be found in name, number, phone or tax number; empty for all
     * @param states empty for all
     * @param after the last account of the page before, absent for the first page
     * @param size 1 to {@value #MAX_SIZE}
     */
    public record Query(
            String text, Set<AccountState> states, @Nullable Cursor after, int size) {

        public Query {
            states = Set.copyOf(states);
            if (size < 1 || size > MAX_SIZE) {
                throw new IllegalArgumentException("A page has 1 to " + MAX_SIZE + " accounts, not " + size);
            }
        }
    }

    /** A place between two accounts: after the one of this name and id. */
    public record Cursor(String name, CustomerId id) {}

    /** One account of a list. */
    public record Row(
            CustomerId id,
            String number,
            PartyKind kind,
            String name,
            String tradeName,
            AccountState state,
            String phone,
            String city,
            Money creditLimit,
            int paymentTermDays,
            PriceGroup priceGroup) {}
}
