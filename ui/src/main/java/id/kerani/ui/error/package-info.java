/** What a person sees when something is not there, not allowed or broken. */
@NullMarked
package id.kerani.ui.error;

import org.jspecify.annotations.NullMarked;
