package id.kerani.backup;

import id.kerani.engine.EngineTables;
import id.kerani.server.StartRefused;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Makes the tables: as they were when a backup was written, and as this Kerani has them. */
final class Tables {

    private static final String LOCATION = "db/migration";

    private final DataSource database;

    Tables(DataSource database) {
        this.database = database;
    }

    /**
     * Makes the tables of a backup.
     *
     * @throws StartRefused when this Kerani does not know all that was done to them
     */
    void makeAs(BackupFile backup) {
        List<Manifest.Migration> done = backup.manifest().migrations();
        Map<String, MigrationInfo> known = new HashMap<>();
        for (MigrationInfo migration : flyway().load().info().all()) {
            if (migration.getVersion() != null) {
                known.put(migration.getVersion().getVersion(), migration);
            }
        }
        for (Manifest.Migration migration : done) {
            MigrationInfo here = known.get(migration.version());
            if (here == null) {
                throw new StartRefused(BackupWriter.MODULE, "newer", backup.path(), migration.version());
            }
            if (!Objects.equals(here.getChecksum(), migration.checksum())) {
                throw new StartRefused(BackupWriter.MODULE, "otherSchema", backup.path(), migration.version());
            }
        }
        List<String> scripts = done.stream().map(Manifest.Migration::script).toList();
        flyway().resourceProvider(new Only(scripts)).load().migrate();
    }

    /** Does what came after. */
    int upgrade() {
        return flyway().load().migrate().migrationsExecuted;
    }

    private FluentConfiguration flyway() {
        return Flyway.configure(Tables.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:" + LOCATION)
                .javaMigrations(new EngineTables())
                // A capability takes the next free number of its hundred, so the order of writing is not that of
                // numbers.
                .outOfOrder(true);
    }

    /** Of the migrations that lie here, those that a backup knows: they have no order that a highest version could cut. */
    private record Only(List<String> scripts) implements ResourceProvider {

        @Override
        public @Nullable LoadableResource getResource(String name) {
            // A script may have settings beside it; what is not there is asked for like that.
            return Tables.class.getClassLoader().getResource(LOCATION + "/" + name) == null ? null : new Script(name);
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            try {
                return Arrays.stream(new PathMatchingResourcePatternResolver(Tables.class.getClassLoader())
                                .getResources("classpath*:" + LOCATION + "/*.sql"))
                        .map(Resource::getFilename)
                        .filter(Objects::nonNull)
                        .filter(name -> name.startsWith(prefix)
                                && Arrays.stream(suffixes).anyMatch(name::endsWith)
                                && scripts.contains(name))
                        .distinct()
                        .map(name -> (LoadableResource) new Script(name))
                        .toList();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    private static final class Script extends LoadableResource {

        private final String name;

        Script(String name) {
            this.name = name;
        }

        @Override
        public Reader read() {
            InputStream in = Tables.class.getClassLoader().getResourceAsStream(LOCATION + "/" + name);
            return new InputStreamReader(Objects.requireNonNull(in, name), StandardCharsets.UTF_8);
        }

        @Override
        public String getAbsolutePath() {
            return LOCATION + "/" + name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return getAbsolutePath();
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }
}
