/** For machines that watch this one: whether it works, and figures. */
@NullMarked
package id.kerani.server.watch;

import org.jspecify.annotations.NullMarked;
