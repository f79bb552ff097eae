/** Small pieces that every screen is put together from. */
@NullMarked
package id.kerani.ui.component;

import org.jspecify.annotations.NullMarked;
