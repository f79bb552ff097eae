package id.kerani.worklist.internal;

import id.kerani.shared.Money;
import id.kerani.shared.PersonId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How values of ours stand in columns. */
final class Columns {

    private Columns() {}

    static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }

    static @Nullable String currency(@Nullable Money money) {
        return money == null ? null : money.currency().getCurrencyCode();
    }

    static @Nullable Money money(ResultSet rs) throws SQLException {
        BigDecimal amount = rs.getBigDecimal("amount");
        return amount == null ? null : new Money(amount, Currency.getInstance(rs.getString("currency")));
    }

    /** The people of an array of ids. */
    static Set<PersonId> people(ResultSet rs, String column) throws SQLException {
        Object[] ids = (Object[]) rs.getArray(column).getArray();
        if (ids.length == 0) {
            return Set.of();
        }
        var people = new HashSet<PersonId>();
        for (Object id : ids) {
            people.add(new PersonId((UUID) id));
        }
        return people;
    }

    /** Cuts what a list could not show anyway; the whole text stays with the aggregate. */
    static String shorten(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }

    static String escapeLike(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
