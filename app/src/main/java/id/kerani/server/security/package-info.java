/** The web's door: which requests pass, what each answer's headers say, when a session is over. */
@NullMarked
package id.kerani.server.security;

import org.jspecify.annotations.NullMarked;
