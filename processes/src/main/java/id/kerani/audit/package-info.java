/** Who did what when, with old and new values. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package id.kerani.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
