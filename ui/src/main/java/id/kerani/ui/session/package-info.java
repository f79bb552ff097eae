/** Who sits in front of the screen, in which language and colours. */
@NullMarked
package id.kerani.ui.session;

import org.jspecify.annotations.NullMarked;
