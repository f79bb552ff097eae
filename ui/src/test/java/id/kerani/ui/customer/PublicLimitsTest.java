package id.kerani.ui.customer;

import static org.assertj.core.api.Assertions.assertThat;

import id.kerani.testing.MovableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PublicLimitsTest {

    private final MovableClock clock = new MovableClock();
    private final PublicLimits limits = new PublicLimits(clock);

    @Test
    void anAddressSendsSoManyAnHourAndNoMore() {
        for (int i = 0; i < PublicLimits.APPLICATIONS; i++) {
            assertThat(limits.application("10.0.0.1")).isTrue();
        }
        assertThat(limits.application("10.0.0.1")).isFalse();
        assertThat(limits.application("10.0.0.2")).isTrue();
        assertThat(limits.file("10.0.0.1")).isTrue();
        clock.advance(Duration.ofMinutes(61));
        assertThat(limits.application("10.0.0.1")).isTrue();
        clock.reset();
    }
}
