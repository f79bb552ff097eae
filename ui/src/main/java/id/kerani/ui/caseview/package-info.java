/** One piece of work: the page of a task with its form, and the page of a case with everything that is known of it. */
@NullMarked
package id.kerani.ui.caseview;

import org.jspecify.annotations.NullMarked;
