/** Getting in: login, first start. */
@NullMarked
package id.kerani.ui.login;

import org.jspecify.annotations.NullMarked;
