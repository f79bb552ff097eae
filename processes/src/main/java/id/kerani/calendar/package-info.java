/** Working time: when the company works, and when a promise given in working hours ends. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "company"})
package id.kerani.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
