/**
 * The PostgreSQL that Kerani brings along: unpacked, made, started, verified and stopped by the server itself unless
 * {@code spring.datasource.url} names one's own. Durable settings, password logins on loopback only, run as an
 * unprivileged user even where the server is started as root.
 */
@ApplicationModule(displayName = "Embedded database", allowedDependencies = "server")
@NullMarked
package id.kerani.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
