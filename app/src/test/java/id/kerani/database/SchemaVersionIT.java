package id.kerani.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kerani.server.StartRefused;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaVersionIT {

    @TempDir
    Path migrations;

    @Test
    void refusesTablesOfANewerKeraniAndLeavesThemAlone() throws IOException {
        Path one = Files.writeString(migrations.resolve("V001__one.sql"), "create table one (id int);");
        Path two = Files.writeString(migrations.resolve("V002__two.sql"), "create table two (id int);");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            new SchemaVersion().migrate(flyway(postgres));
            assertThat(flyway(postgres).info().applied()).hasSize(2);

            Files.delete(two);
            Files.writeString(migrations.resolve("V001_5__between.sql"), "create table three (id int);");
            assertThatThrownBy(() -> new SchemaVersion().migrate(flyway(postgres)))
                    .isInstanceOfSatisfying(StartRefused.class, refused -> assertThat(refused.lines(Locale.ENGLISH))
                            .anyMatch(line -> line.startsWith("A newer Kerani made these tables (version 002)")));
            assertThat(flyway(postgres).info().applied()).hasSize(2);
            assertThat(one).exists();
        }
    }

    private Flyway flyway(EmbeddedPostgres postgres) {
        return Flyway.configure()
                .dataSource(postgres.getPostgresDatabase())
                .locations("filesystem:" + migrations)
                .load();
    }
}
