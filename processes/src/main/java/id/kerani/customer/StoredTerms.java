package id.kerani.customer;

import id.kerani.shared.Money;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;

/** {@link Terms} as they are stored; always rupiah. */
@Embeddable
record StoredTerms(
        BigDecimal limit,
        int termDays,
        @Enumerated(EnumType.STRING) PriceGroup priceGroup) {

    static StoredTerms of(Terms terms) {
        return new StoredTerms(terms.creditLimit().amount(), terms.paymentTermDays(), terms.priceGroup());
    }

    Terms terms() {
        return new Terms(Money.rupiah(limit), termDays, priceGroup);
    }
}
