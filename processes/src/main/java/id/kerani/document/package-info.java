/** Papers that belong to something: kept whole, checked for what they really are. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "staff", "audit"})
package id.kerani.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
