/** What people set about themselves. */
@NullMarked
package id.kerani.ui.account;

import org.jspecify.annotations.NullMarked;
