package id.kerani.demo;

import id.kerani.engine.EngineTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Everybody's clock in the demo: the machine's, except while the past is made. The engine's clock goes with it. */
@Component
@Primary
@Profile("demo")
final class DemoClock extends Clock {

    private final ObjectProvider<EngineTime> engine;
    private volatile @Nullable Instant standing;

    DemoClock(ObjectProvider<EngineTime> engine) {
        this.engine = engine;
    }

    /** Time stands at this moment for all until {@link #runOn}. */
    void standAt(Instant moment) {
        standing = moment;
        engine.getObject().standAt(moment);
    }

    /** Time is the machine's again. */
    void runOn() {
        standing = null;
        engine.getObject().reset();
    }

    @Override
    public Instant instant() {
        Instant moment = standing;
        return moment == null ? Instant.now() : moment;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.system(zone);
    }
}
