/** What leaves the house: mail, written with what it tells about and sent once that is committed. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "staff", "company"})
package id.kerani.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
