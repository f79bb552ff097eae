package id.kerani.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ValuesTest {

    @Test
    void idsAreVersionSevenAndSortByTime() {
        UUID earlier = Ids.at(1_795_000_000_000L);
        UUID later = Ids.at(1_795_000_000_001L);

        assertThat(earlier.version()).isEqualTo(7);
        assertThat(earlier.variant()).isEqualTo(2);
        assertThat(earlier.toString()).isLessThan(later.toString());
        assertThat(Ids.next()).isNotEqualTo(Ids.next());
    }

    @Test
    void rupiahIsWrittenAsPeopleWriteIt() {
        Money money = Money.rupiah(1_250_000);

        assertThat(money.text(Texts.INDONESIAN)).isEqualTo("Rp\u00a01.250.000");
        assertThat(money.text(Texts.ENGLISH)).isEqualTo("Rp\u00a01,250,000");
        assertThat(Money.rupiah(-500).text(Texts.INDONESIAN)).isEqualTo("-Rp\u00a0500");
        assertThat(new Money(new BigDecimal("12.5"), Currency.getInstance("USD")).text(Texts.INDONESIAN))
                .isEqualTo("USD\u00a012,50");
    }

    @Test
    void moneyIsExactAndOfOneCurrency() {
        assertThat(Money.rupiah(new BigDecimal("10.00005")).amount()).isEqualByComparingTo("10.0000");
        assertThatThrownBy(() -> Money.rupiah(new BigDecimal("1e15"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Money.rupiah(1).compareTo(new Money(BigDecimal.ONE, Currency.getInstance("USD"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void timesFollowTheLanguageAndTheCompanysZone() {
        Instant instant = Instant.parse("2026-11-24T08:05:00Z");
        ZoneId samarinda = ZoneId.of("Asia/Makassar");

        assertThat(Formats.of(Texts.INDONESIAN).dateTime(instant, samarinda)).isEqualTo("24 Nov 2026 16.05");
        assertThat(Formats.of(Locale.UK).dateTime(instant, samarinda)).isEqualTo("24 Nov 2026 16:05");
    }

    @Test
    void anActorOfKindPersonHasAnIdAndNoOtherHas() {
        assertThatThrownBy(() -> new Actor(Actor.Kind.PERSON, null, "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Actor(Actor.Kind.SYSTEM, PersonId.next(), "x"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void processVariablesHavePlainNames() {
        assertThatThrownBy(() -> ProcessVariable.text("a.b")).isInstanceOf(IllegalArgumentException.class);
        assertThat(ProcessVariable.text("riskLevel").name()).isEqualTo("riskLevel");
    }
}
