/** What people say to each other about a case and the papers they add to it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "staff", "feed", "notice", "document", "worklist"})
package id.kerani.talk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
