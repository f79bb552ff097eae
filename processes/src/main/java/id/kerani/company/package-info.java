/** The company itself: its settings and the numbers of its papers. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "staff"})
package id.kerani.company;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
