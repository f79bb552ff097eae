/** What is drawn by scripts of our own that are bundled apart from Vaadin, see {@code src/main/editors}. */
@NullMarked
package id.kerani.ui.editor;

import org.jspecify.annotations.NullMarked;
