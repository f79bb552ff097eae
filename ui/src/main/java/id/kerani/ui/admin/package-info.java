/** What administrators look after: people, teams, the company. */
@NullMarked
package id.kerani.ui.admin;

import org.jspecify.annotations.NullMarked;
