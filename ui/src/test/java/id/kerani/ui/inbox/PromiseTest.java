package id.kerani.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.kerani.shared.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromiseTest {

    private static final ZoneId SAMARINDA = ZoneId.of("Asia/Makassar");

    /** Tuesday 24 November 2026, 10:00 in Samarinda. */
    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PT-125M  | bad   | Lewat 2 j 05 m  | 2 h 05 m late
            PT-72H   | bad   | Lewat 3 hari    | 3 days late
            PT30S    | bad   | 1 m lagi        | 1 m left
            PT80M    | bad   | 1 j 20 m lagi   | 1 h 20 m left
            PT1H     | bad   | 1 j lagi        | 1 h left
            PT6H     | warn  | Hari ini 16.00  | Today 16:00
            PT24H    | good  | Besok 10.00     | Tomorrow 10:00
            PT50H    | plain | Kam 12.00       | Thu 12:00
            PT194H   | plain | 2 Des 12.00     | 2 Dec 12:00
            """)
    void isSaidAsPeopleSayIt(Duration left, String tone, String indonesian, String english) {
        Promise promise = Promise.open(NOW.plus(left), NOW, SAMARINDA, Texts.INDONESIAN);
        assertThat(promise.tone()).isEqualTo(tone);
        assertThat(promise.words()).isEqualTo(indonesian);
        assertThat(Promise.open(NOW.plus(left), NOW, SAMARINDA, Texts.ENGLISH).words())
                .isEqualTo(english);
    }

    @Test
    void onItsOwnPageAPromiseTellsBothMomentAndRest() {
        assertThat(Promise.open(NOW.plus(Duration.ofMinutes(365)), NOW, SAMARINDA, Texts.INDONESIAN)
                        .full())
                .isEqualTo("Janji: hari ini 16.05 · 6 j 05 m lagi");
    }

    @Test
    void theDayIsTheCompanysNotTheServers() {
        // 23:30 in Samarinda is still the same day there, and 15:30 in UTC.
        assertThat(Promise.open(Instant.parse("2026-11-24T15:30:00Z"), NOW, SAMARINDA, Texts.ENGLISH)
                        .words())
                .isEqualTo("Today 23:30");
        assertThat(Promise.open(Instant.parse("2026-11-24T16:30:00Z"), NOW, SAMARINDA, Texts.ENGLISH)
                        .words())
                .isEqualTo("Tomorrow 00:30");
    }
}
