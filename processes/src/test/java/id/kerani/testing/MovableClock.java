package id.kerani.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** A clock that runs as usual until a test moves it; the engine's clock goes with it. */
public final class MovableClock extends Clock {

    private volatile Duration offset = Duration.ZERO;

    /** Moves forward. */
    public void advance(Duration by) {
        offset = offset.plus(by);
        ClockUtil.setCurrentTime(Date.from(instant()));
    }

    /** Stands at a moment and goes on from there. */
    public void moveTo(Instant moment) {
        offset = Duration.between(Instant.now(), moment);
        ClockUtil.setCurrentTime(Date.from(instant()));
    }

    /** Back to the present. */
    public void reset() {
        offset = Duration.ZERO;
        ClockUtil.reset();
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), offset);
    }
}
