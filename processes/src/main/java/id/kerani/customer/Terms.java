package id.kerani.customer;

import id.kerani.shared.Money;
import java.util.Objects;

/**
 * On what terms a customer buys.
 *
 * @param creditLimit not negative; zero means cash only
 * @param paymentTermDays days from the invoice, 0 to 365
 */
public record Terms(Money creditLimit, int paymentTermDays, PriceGroup priceGroup) {

    public Terms {
        Objects.requireNonNull(priceGroup, "priceGroup");
        if (creditLimit.isNegative()) {
            throw new IllegalArgumentException("A credit limit is not negative: " + creditLimit);
        }
        if (paymentTermDays < 0 || paymentTermDays > 365) {
            throw new IllegalArgumentException("A payment term has 0 to 365 days: " + paymentTermDays);
        }
    }
}
