/** Kerani, the server. */
@NullMarked
package id.kerani;

import org.jspecify.annotations.NullMarked;
