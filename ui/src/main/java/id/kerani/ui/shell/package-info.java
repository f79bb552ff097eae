/** The frame around every screen: brand, search, next task, navigation, person menu. */
@NullMarked
package id.kerani.ui.shell;

import org.jspecify.annotations.NullMarked;
