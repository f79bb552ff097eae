/** What a person is told: the bell at the top of every page and the page behind it. */
@NullMarked
package id.kerani.ui.notice;

import org.jspecify.annotations.NullMarked;
