/** The audit trail on a screen. */
@NullMarked
package id.kerani.ui.trail;

import org.jspecify.annotations.NullMarked;
