package id.kerani.worklist.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The dictionary of whom work is about. A search asks it, not the items: it has one row a writing, whatever waits for
 * it, and an item of a known customer adds nothing to its indexes.
 */
@Component
class Subjects {

    /** The items of so many subjects are read subject by subject. */
    private static final int FEW = 1_000;

    /** So many subjects are named one by one; of more, the dictionary is asked about each item instead. */
    private static final int NAMED = 3_000;

    private static final int CASES = 200;
    private static final int WORDS = 8;
    private static final int REMEMBERED = 100_000;
    private static final int CANDIDATES = 60;
    private static final int CORRECTIONS = 12;
    private static final double WORD_LIKENESS = 0.2;
    private static final int SHORTEST_NUMBER_PART = 3;

    private final JdbcClient jdbc;

    /** Subjects that were seen committed, so that a known customer's next case asks nothing. */
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    private final TransactionBuffer<String> buffer = TransactionBuffer.beforeCommit(this::write);

    Subjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a search found in the dictionary.
     *
     * @param words the search for subjects as PostgreSQL reads it, null when nothing can match it
     * @param subjects the subjects unless there are too many to name
     * @param many whether there are
     * @param cases cases whose number was meant
     */
    record Found(@Nullable String words, List<Long> subjects, boolean many, List<UUID> cases) {

        boolean isFew() {
            return !subjects.isEmpty() && subjects.size() <= FEW;
        }

        boolean isNothing() {
            return !many && subjects.isEmpty() && cases.isEmpty();
        }
    }

    /** Makes sure that a subject can be found once the transaction has committed. */
    void remember(String about) {
        if (!known.contains(about)) {
            buffer.add(about);
        }
    }

    /** Looks for subjects alone. */
    Found subjects(String typed) {
        List<String> words =
                SearchWords.of(typed).stream().distinct().limit(WORDS).toList();
        if (words.isEmpty()) {
            return new Found(null, List.of(), false, List.of());
        }
        String query = words.stream().map(Subjects::starting).collect(Collectors.joining(" & "));
        List<Long> found = matching(query);
        if (found.isEmpty()) {
            // Whom nobody is called like is mistyped; when everything occurs but not together, anything may be.
            List<String> unknown = words.stream().filter(word -> !exists(word)).toList();
            query = forgiving(words, unknown.isEmpty() ? words : unknown);
            found = query == null ? List.of() : matching(query);
            if (found.isEmpty() && !unknown.isEmpty() && unknown.size() < words.size()) {
                query = forgiving(words, words);
                found = query == null ? List.of() : matching(query);
            }
        }
        return new Found(query, found.size() > NAMED ? List.of() : found, found.size() > NAMED, List.of());
    }

    /** Looks for subjects and for cases by their number. */
    Found everything(String typed) {
        List<UUID> cases = cases(typed);
        Found subjects = subjects(typed);
        return new Found(subjects.words(), subjects.subjects(), subjects.many(), cases);
    }

    private List<Long> matching(String query) {
        return jdbc.sql("select id from work_subject where words @@ ?::tsquery limit ?")
                .params(query, NAMED + 1)
                .query(Long.class)
                .list();
    }

    /** The same search with words replaced by those that look like them; null when one of them is like nothing. */
    private @Nullable String forgiving(List<String> words, List<String> mistyped) {
        List<String> parts = new ArrayList<>();
        for (String word : words) {
            List<String> alike = mistyped.contains(word) ? alike(word) : List.of();
            if (alike.isEmpty() && mistyped.contains(word) && !exists(word)) {
                return null;
            }
            parts.add(Stream.concat(Stream.of(word), alike.stream())
                    .distinct()
                    .map(Subjects::starting)
                    .collect(Collectors.joining(" | ", "(", ")")));
        }
        return String.join(" & ", parts);
    }

    private boolean exists(String word) {
        return jdbc.sql("select exists (select from work_subject where words @@ ?::tsquery)")
                .param(starting(word))
                .query(Boolean.class)
                .single();
    }

    private List<String> alike(String word) {
        if (word.length() < 3) {
            return List.of();
        }
        jdbc.sql("select set_config('pg_trgm.similarity_threshold', ?, true)")
                .param(Double.toString(WORD_LIKENESS))
                .query(String.class)
                .single();
        return jdbc
                .sql("select word from work_word where word % ? order by similarity(word, ?) desc, word limit ?")
                .params(word, word, CANDIDATES)
                .query(String.class)
                .list()
                .stream()
                .filter(candidate -> SearchWords.alike(word, candidate))
                .sorted(Comparator.comparingInt(candidate -> Math.abs(candidate.length() - word.length())))
                .limit(CORRECTIONS)
                .toList();
    }

    private List<UUID> cases(String typed) {
        String number = typed.strip();
        boolean one = number.length() >= SHORTEST_NUMBER_PART
                && number.chars().noneMatch(Character::isWhitespace)
                && number.chars().anyMatch(c -> c >= '0' && c <= '9');
        if (!one) {
            return List.of();
        }
        String start = Columns.escapeLike(number.toUpperCase(Locale.ROOT)) + "%";
        String end = Columns.escapeLike(new StringBuilder(number.toUpperCase(Locale.ROOT))
                        .reverse()
                        .toString())
                + "%";
        return jdbc.sql("""
                        (select id from case_file where number like ? limit ?)
                        union (select id from case_file where reverse(number) like ? limit ?)
                        limit ?""")
                .params(start, CASES, end, CASES, CASES)
                .query(UUID.class)
                .list();
    }

    /** A lexeme's beginning; words hold letters and digits only. */
    private static String starting(String word) {
        return "'" + word + "':*";
    }

    private void write(List<String> collected) {
        // In one order, and the new words only, so that two transactions do not wait for each other in a circle.
        Map<String, List<String>> fresh = new TreeMap<>();
        Set<String> there = present(new TreeSet<>(collected));
        for (String about : collected) {
            List<String> words = SearchWords.of(about);
            if (!there.contains(about) && !words.isEmpty()) {
                fresh.put(about, words);
            }
        }
        Set<String> words = new TreeSet<>();
        fresh.forEach((about, parts) -> {
            jdbc.sql("""
                            insert into work_subject (id, about, key, words)
                            values (hashtextextended(?, 0), ?, ?, array_to_tsvector(?::text[])) on conflict do nothing""")
                    .params(about, about, SearchWords.key(parts), SearchWords.findable(parts))
                    .update();
            parts.stream().filter(word -> word.length() >= 3).forEach(words::add);
        });
        if (!words.isEmpty()) {
            jdbc.sql("""
                            insert into work_word (word) select new.word from unnest(?::text[]) new (word)
                            where not exists (select from work_word w where w.word = new.word)
                            order by new.word on conflict do nothing""").param(words.toArray(String[]::new)).update();
        }
        if (known.size() + there.size() > REMEMBERED) {
            known.clear();
        }
        known.addAll(there);
    }

    private Set<String> present(Collection<String> abouts) {
        return Set.copyOf(jdbc.sql("""
                        select about from work_subject
                        where id in (select hashtextextended(about, 0) from unnest(?::text[]) about)""")
                .param(abouts.toArray(String[]::new))
                .query(String.class)
                .list());
    }
}
