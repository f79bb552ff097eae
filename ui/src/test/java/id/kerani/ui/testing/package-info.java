/** What tests of screens share. */
@NullMarked
package id.kerani.ui.testing;

import org.jspecify.annotations.NullMarked;
