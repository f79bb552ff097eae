/** Decides who gets which work, and can say why. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "staff", "worklist", "engine"})
package id.kerani.allocation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
