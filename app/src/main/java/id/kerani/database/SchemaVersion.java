package id.kerani.database;

import id.kerani.server.StartRefused;
import java.util.Arrays;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Brings the tables up to date, unless a newer Kerani made them: Flyway alone would let an old server loose on tables
 * that it does not know.
 */
@Component
class SchemaVersion implements FlywayMigrationStrategy {

    @Override
    public void migrate(Flyway flyway) {
        Optional<MigrationVersion> newer = Arrays.stream(flyway.info().all())
                .filter(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS
                        || migration.getState() == MigrationState.FUTURE_FAILED)
                .map(MigrationInfo::getVersion)
                .max(MigrationVersion::compareTo);
        if (newer.isPresent()) {
            String known = Arrays.stream(flyway.info().all())
                    .filter(migration -> migration.getState().isResolved())
                    .map(MigrationInfo::getVersion)
                    .max(MigrationVersion::compareTo)
                    .map(MigrationVersion::getVersion)
                    .orElse("0");
            throw new StartRefused("database", "newerTables", newer.get().getVersion(), known);
        }
        flyway.migrate();
    }
}
