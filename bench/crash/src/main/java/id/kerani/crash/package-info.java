/**
 * The crash test: many clients hand in applications and work on them while server and PostgreSQL are killed again and again;
 * in the end everything that was acknowledged must be there, and nothing twice. {@link id.kerani.crash.CrashDoor} is put
 * beside the built server's classes and calls the same services as the screens; everything else is the program outside.
 */
@NullMarked
package id.kerani.crash;

import org.jspecify.annotations.NullMarked;
