/** Whole-product tests: a real server with its own PostgreSQL, used by people in real browsers. */
@NullMarked
package id.kerani.e2e;

import org.jspecify.annotations.NullMarked;
