/**
 * What people are told: notifications in the application, their digests, and mail that leaves the house, written with what
 * it tells about and sent once that is committed.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "staff", "company", "feed"})
package id.kerani.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
