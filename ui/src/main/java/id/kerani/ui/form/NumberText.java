package id.kerani.ui.form;

import id.kerani.forms.FormTexts;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as people of a language write them: {@code 1.250.000,50} in Indonesian, {@code 1,250,000.50} in English.
 * Thousands may be left ungrouped; groups of another size than three are no number, so that {@code 1.25} typed by habit
 * in Indonesian is asked again and never read as 125.
 */
final class NumberText {

    private final Locale locale;
    private final char group;
    private final char point;
    private final Pattern pattern;

    NumberText(Locale locale) {
        this.locale = locale;
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(FormTexts.supported(locale));
        this.group = symbols.getGroupingSeparator();
        this.point = symbols.getDecimalSeparator();
        String groups = Pattern.quote(String.valueOf(group));
        this.pattern = Pattern.compile("[-−]?(\\d{1,3}(" + groups + "\\d{3})+|\\d{1,30})("
                + Pattern.quote(String.valueOf(point)) + "\\d{1,10})?");
    }

    Optional<BigDecimal> read(String text) {
        String stripped = text.replaceAll("[\\s\\u00a0]+", "").replaceFirst("^(?i)Rp\\.?", "");
        if (!pattern.matcher(stripped).matches()) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(
                stripped.replace(String.valueOf(group), "").replace(point, '.').replace('−', '-')));
    }

    String write(@Nullable BigDecimal number) {
        return number == null ? "" : FormTexts.number(number, locale);
    }
}
