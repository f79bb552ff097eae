/** Who works here: people, their roles and passwords, teams (queues) and service centres. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit"})
package id.kerani.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
