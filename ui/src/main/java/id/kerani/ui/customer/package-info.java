/** The customers: their accounts, and how one becomes one, at the counter and on the public page. */
@NullMarked
package id.kerani.ui.customer;

import org.jspecify.annotations.NullMarked;
