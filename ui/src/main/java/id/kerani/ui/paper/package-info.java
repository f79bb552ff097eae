/** The one way by which papers leave the server. */
@NullMarked
package id.kerani.ui.paper;

import org.jspecify.annotations.NullMarked;
