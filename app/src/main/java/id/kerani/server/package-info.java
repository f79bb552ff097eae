/** The server as a program: what it says while it starts and stops, and how it refuses to. */
@ApplicationModule(
        displayName = "Server",
        allowedDependencies = {"access", "engine", "notice", "shared", "staff", "ui", "worklist"})
@NullMarked
package id.kerani.server;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
