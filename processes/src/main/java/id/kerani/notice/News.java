package id.kerani.notice;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is to be told.
 *
 * @param kind what sort of news
 * @param code the key of its text, in the bundle of whoever tells
 * @param arguments of the text, at most 300 characters each; where the languages differ both are given and the text of a
 *     language names its own
 * @param caseId the case it is about, absent for news about several
 * @param itemId the item it is about
 */
public record News(
        Kind kind,
        String code,
        List<String> arguments,
        @Nullable UUID caseId,
        @Nullable UUID itemId) {

    private static final int LONGEST = 300;

    public News {
        arguments = arguments.stream()
                .map(text -> text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…")
                .toList();
    }

    /** The sorts of news. */
    public enum Kind {
        /** Somebody named the person in a comment. */
        MENTION,
        /** An item was handed over to the person. */
        HAND_OVER,
        /** A colleague asks. */
        QUESTION,
        /** What the person asked was answered. */
        ANSWER,
        /** A case that the person watches moved on. */
        CASE_MOVED,
        /** A promise may soon be broken. */
        DANGER
    }
}
