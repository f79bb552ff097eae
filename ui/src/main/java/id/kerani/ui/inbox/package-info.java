/** The list that people live in: what is theirs, what waits in their queues, what they finished. */
@NullMarked
package id.kerani.ui.inbox;

import org.jspecify.annotations.NullMarked;
