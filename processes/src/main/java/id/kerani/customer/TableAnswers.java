package id.kerani.customer;

import id.kerani.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;

/**
 * Reads what the decision tables answer. A process holds one small text per table, and managers may edit the tables: an
 * answer that cannot be read is a technical fault that names the table, never a guess.
 */
final class TableAnswers {

    private TableAnswers() {}

    /** What the risk table found. */
    record Risk(RiskLevel level, List<String> reasons) {}

    /** Reads {@code <levels>|<reasons>}; red outweighs yellow, nothing is green. */
    static Risk risk(String answer) {
        String[] parts = answer.split("\\|", -1);
        if (parts.length != 2) {
            throw new IllegalStateException("The table score-customer-risk answered '" + answer + "'");
        }
        List<String> levels = list(parts[0]);
        List<String> reasons = list(parts[1]);
        for (String level : levels) {
            if (!level.equals("red") && !level.equals("yellow")) {
                throw new IllegalStateException("The table score-customer-risk knows red and yellow, not " + level);
            }
        }
        for (String reason : reasons) {
            if (!reason.matches("[A-Za-z][A-Za-z0-9]{0,40}")) {
                throw new IllegalStateException("A reason in score-customer-risk is one word, not '" + reason + "'");
            }
        }
        RiskLevel level =
                levels.contains("red") ? RiskLevel.RED : levels.contains("yellow") ? RiskLevel.YELLOW : RiskLevel.GREEN;
        return new Risk(level, reasons.stream().distinct().toList());
    }

    /** Reads {@code <limit>|<days>|<price group>}. */
    static Terms terms(String answer) {
        String[] parts = answer.split("\\|", -1);
        try {
            if (parts.length == 3) {
                BigDecimal limit = new BigDecimal(parts[0]).setScale(0, RoundingMode.DOWN);
                int days = new BigDecimal(parts[1]).intValueExact();
                return new Terms(Money.rupiah(limit), days, PriceGroup.valueOf(parts[2]));
            }
        } catch (ArithmeticException | IllegalArgumentException e) {
            throw new IllegalStateException("The table determine-credit-terms answered '" + answer + "'", e);
        }
        throw new IllegalStateException("The table determine-credit-terms answered '" + answer + "'");
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(",")).filter(part -> !part.isEmpty()).toList();
    }
}
