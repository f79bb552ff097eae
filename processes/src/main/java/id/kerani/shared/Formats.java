package id.kerani.shared;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers, money and dates as one language writes them. Immutable; safe to share. */
public final class Formats {

    private final Locale locale;

    private Formats(Locale locale) {
        this.locale = locale;
    }

    public static Formats of(Locale locale) {
        return new Formats(Texts.supported(locale));
    }

    /** Rupiah without decimals and with the sign people use; other currencies by their code and two decimals. */
    public String money(Money money) {
        boolean rupiah = money.currency().equals(Money.IDR);
        String sign = rupiah ? "Rp" : money.currency().getCurrencyCode();
        String digits = format(rupiah ? "#,##0" : "#,##0.00", money.amount().abs());
        return (money.isNegative() ? "-" : "") + sign + "\u00a0" + digits;
    }

    /** A number with at most six decimals. */
    public String number(BigDecimal number) {
        return format("#,##0.######", number);
    }

    public String number(long number) {
        return number(BigDecimal.valueOf(number));
    }

    /** 24 Nov 2026. */
    public String date(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMM yyyy", locale).format(date);
    }

    /** 24 Nov 2026 16.00 in Indonesian, 24 Nov 2026 16:00 in English. */
    public String dateTime(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ofPattern("d MMM yyyy ", locale).withZone(zone).format(instant) + time(instant, zone);
    }

    /** 16.00 in Indonesian, 16:00 in English. */
    public String time(Instant instant, ZoneId zone) {
        String pattern = locale.equals(Texts.INDONESIAN) ? "HH.mm" : "HH:mm";
        return DateTimeFormatter.ofPattern(pattern, locale).withZone(zone).format(instant);
    }

    private String format(String pattern, BigDecimal value) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale)).format(value);
    }
}
