package id.kerani.worklist;

import id.kerani.shared.Actor;
import id.kerani.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A matter that starts.
 *
 * @param id the aggregate's id
 * @param number its number for people, unique
 * @param processKey the process that carries it
 * @param about whom or what it is about, as a list shows it
 * @param summary one more line, may be empty
 * @param amount what it is worth, absent when that says nothing
 * @param channel how it arrived: {@code counter}, {@code web}, {@code call}, {@code mail}, {@code scan}, {@code api}
 * @param openedBy who brought it in; never approves it
 */
public record NewCase(
        CaseId id,
        String number,
        String processKey,
        String about,
        String summary,
        @Nullable Money amount,
        String channel,
        Actor openedBy) {}
