/** Draws forms with Vaadin's fields. */
@NullMarked
package id.kerani.ui.form;

import org.jspecify.annotations.NullMarked;
