/** What tests with a database share: one embedded PostgreSQL per build process. */
@NullMarked
package id.kerani.testing;

import org.jspecify.annotations.NullMarked;
