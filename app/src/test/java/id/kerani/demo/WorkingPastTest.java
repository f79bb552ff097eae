package id.kerani.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingPastTest {

    @ParameterizedTest
    @CsvSource({
        // Within a day, over night, over a Sunday, from a Sunday, from before opening, from after closing.
        "2026-11-18T15:00, PT2H, 2026-11-18T13:00",
        "2026-11-18T09:00, PT2H, 2026-11-17T16:00",
        "2026-11-16T09:00, PT2H, 2026-11-14T16:00",
        "2026-11-15T12:00, PT1H, 2026-11-14T16:00",
        "2026-11-17T03:00, PT3H, 2026-11-16T14:00",
        "2026-11-17T22:00, PT10M, 2026-11-17T16:50",
        "2026-11-18T17:00, PT54H, 2026-11-11T17:00",
    })
    void countsWorkingTimeOnly(LocalDateTime now, Duration work, LocalDateTime before) {
        var past = new WorkingPast(now.atZone(DemoCompany.ZONE).toInstant(), DemoCompany.ZONE);

        assertThat(past.before(work).atZone(DemoCompany.ZONE).toLocalDateTime()).isEqualTo(before);
    }

    @Test
    void everyStoryCanBeRead() {
        assertThat(Story.all()).hasSizeGreaterThan(60).allSatisfy(story -> assertThat(story.phone())
                .matches("0811-5530-\\d{3}"));
        assertThat(Story.all()).extracting(Story::key).doesNotHaveDuplicates();
    }
}
