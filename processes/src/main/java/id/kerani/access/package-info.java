/** Who gets in: logins, the brake on guessing, and the first start. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "staff", "company", "audit"})
package id.kerani.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
