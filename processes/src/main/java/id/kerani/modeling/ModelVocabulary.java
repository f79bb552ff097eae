package id.kerani.modeling;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** All names that exist on this server and that a model may therefore use. Immutable. */
public record ModelVocabulary(Map<NameKind, Set<String>> names) {

    public ModelVocabulary {
        EnumMap<NameKind, Set<String>> copy = new EnumMap<>(NameKind.class);
        for (NameKind kind : NameKind.values()) {
            copy.put(kind, Set.copyOf(names.getOrDefault(kind, Set.of())));
        }
        names = Map.copyOf(copy);
    }

    public static ModelVocabulary empty() {
        return new ModelVocabulary(Map.of());
    }

    /** The same vocabulary with some more names of one kind. */
    public ModelVocabulary with(NameKind kind, Collection<String> more) {
        EnumMap<NameKind, Set<String>> all = new EnumMap<>(names);
        Set<String> joined = new java.util.HashSet<>(of(kind));
        joined.addAll(more);
        all.put(kind, joined);
        return new ModelVocabulary(all);
    }

    public ModelVocabulary with(NameKind kind, String... more) {
        return with(kind, Set.of(more));
    }

    public Set<String> of(NameKind kind) {
        return names.getOrDefault(kind, Set.of());
    }

    public boolean knows(NameKind kind, String name) {
        return of(kind).contains(name);
    }
}
