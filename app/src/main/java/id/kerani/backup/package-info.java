/**
 * Backup and restore: every table in one file, read in one snapshot, and a restored database proven equal to it. The file's
 * format is told in {@link id.kerani.backup.Manifest}.
 */
@ApplicationModule(
        displayName = "Backup",
        allowedDependencies = {"database", "server", "engine"})
@NullMarked
package id.kerani.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
