/** How the work list does it. */
@NullMarked
package id.kerani.worklist.internal;

import org.jspecify.annotations.NullMarked;
