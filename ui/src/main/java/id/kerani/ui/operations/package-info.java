/** What whoever looks after Kerani watches: mails that went out, work of the machine that failed. */
@NullMarked
package id.kerani.ui.operations;

import org.jspecify.annotations.NullMarked;
