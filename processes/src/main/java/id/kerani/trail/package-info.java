/** The record of who did what when, made readable: in words, searched, masked, given out as a table. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "staff", "audit"})
package id.kerani.trail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
