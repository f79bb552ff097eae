package id.kerani.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;

/**
 * An amount of one currency, exact to four decimals as the database keeps it ({@code numeric(19,4)}).
 *
 * @param amount the amount, any sign
 * @param currency ISO 4217
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

    /** Digits kept after the decimal point. */
    public static final int SCALE = 4;

    /** Indonesian rupiah, the company's currency unless said otherwise. */
    public static final Currency IDR = Currency.getInstance("IDR");

    private static final BigDecimal LIMIT = new BigDecimal("1000000000000000");

    public Money {
        Objects.requireNonNull(currency, "currency");
        amount = amount.setScale(SCALE, RoundingMode.HALF_EVEN);
        if (amount.abs().compareTo(LIMIT) >= 0) {
            throw new IllegalArgumentException("An amount has at most 15 digits before the decimal point");
        }
    }

    public static Money rupiah(BigDecimal amount) {
        return new Money(amount, IDR);
    }

    public static Money rupiah(long amount) {
        return new Money(BigDecimal.valueOf(amount), IDR);
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    /** Compares amounts of one currency; throws IllegalArgumentException for two. */
    @Override
    public int compareTo(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Cannot compare " + currency + " with " + other.currency);
        }
        return amount.compareTo(other.amount);
    }

    /** As people write it: {@code Rp 1.250.000} in Indonesian, {@code Rp 1,250,000} in English; no cents for rupiah. */
    public String text(Locale locale) {
        return Formats.of(locale).money(this);
    }
}
