package id.kerani.forms;

import static org.assertj.core.api.Assertions.assertThat;

import id.kerani.forms.FormMerge.Collision;
import id.kerani.forms.FormMerge.Merged;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormMergeTest {

    private static final FormDefinition FORM = Schemas.of(
            "{'type':'textfield','id':'a','key':'name'}",
            "{'type':'number','id':'b','key':'amount'}",
            "{'type':'checkbox','id':'c','key':'agreed'}",
            "{'type':'textfield','id':'d','key':'contact.mail'}",
            "{'type':'textfield','id':'e','key':'contact.phone'}",
            "{'type':'taglist','id':'f','key':'tags','values':[{'label':'x','value':'x'}]}",
            "{'type':'filepicker','id':'g','key':'papers','multiple':true}",
            "{'type':'filepicker','id':'h','key':'photo'}",
            "{'type':'group','id':'i','path':'address','components':["
                    + "{'type':'textfield','id':'j','key':'street'},{'type':'textfield','id':'k','key':'city'}]}",
            "{'type':'dynamiclist','id':'l','path':'lines','components':["
                    + "{'type':'textfield','id':'m','key':'item'},{'type':'number','id':'n','key':'qty'},"
                    + "{'type':'expression','id':'o','key':'total','expression':'=1'}]}");

    private static Merged merge(String base, String mine, String theirs) {
        return FormMerge.merge(FORM, Schemas.values(base), Schemas.values(mine), Schemas.values(theirs));
    }

    private static void merges(String base, String mine, String theirs, String expected) {
        Merged merged = merge(base, mine, theirs);
        assertThat(merged.collisions()).isEmpty();
        assertThat(merged.values().toJson()).isEqualTo(Schemas.values(expected).toJson());
    }

    private static void collides(String base, String mine, String theirs, String... paths) {
        Merged merged = merge(base, mine, theirs);
        assertThat(merged.collisions()).extracting(Collision::path).containsExactly(paths);
        assertThat(merged.isClean()).isFalse();
    }

    @Test
    void takesWhatOnlyOneChanged() {
        merges(
                "{'name':'a','amount':1,'agreed':false}",
                "{'name':'b','amount':1,'agreed':false}",
                "{'name':'a','amount':2,'agreed':true}",
                "{'name':'b','amount':2,'agreed':true}");
        merges("{'name':'a'}", "{'name':'a','amount':3}", "{}", "{'amount':3}");
    }

    @Test
    void takesOnceWhatBothChangedAlike() {
        merges(
                "{'name':'a','amount':1}",
                "{'name':'b','amount':2.0}",
                "{'name':'b','amount':2}",
                "{'name':'b','amount':2.0}");
    }

    @Test
    void tellsAllThreeValuesOfACollisionAndKeepsMine() {
        Merged merged = merge("{'name':'a','amount':1}", "{'name':'b','amount':1}", "{'name':'c','amount':5}");
        assertThat(merged.collisions()).containsExactly(new Collision("name", "a", "b", "c"));
        assertThat(merged.values()).isEqualTo(Schemas.values("{'name':'b','amount':5}"));
        collides("{'name':'a'}", "{}", "{'name':'c'}", "name");
        collides("{}", "{'name':'b'}", "{'name':'c'}", "name");
    }

    @Test
    void mergesFieldsInsideGroupsAndDottedKeys() {
        merges(
                "{'address':{'street':'a','city':'b'},'contact':{'mail':'m'}}",
                "{'address':{'street':'x','city':'b'},'contact':{'mail':'n'}}",
                "{'address':{'street':'a','city':'y'},'contact':{'mail':'m','phone':'1'}}",
                "{'address':{'street':'x','city':'y'},'contact':{'mail':'n','phone':'1'}}");
        collides(
                "{'address':{'street':'a'}}",
                "{'address':{'street':'x'}}",
                "{'address':{'street':'y'}}",
                "address.street");
        // a whole group that one emptied
        collides("{'address':{'street':'a'}}", "{'address':null}", "{'address':{'street':'y'}}", "address");
    }

    @Test
    void mergesRowsByTheirFieldsWhileTheirNumberStays() {
        merges(
                "{'lines':[{'item':'a','qty':1,'total':1},{'item':'b','qty':2,'total':2}]}",
                "{'lines':[{'item':'a','qty':9,'total':9},{'item':'b','qty':2,'total':2}]}",
                "{'lines':[{'item':'x','qty':1,'total':1},{'item':'b','qty':3,'total':3}]}",
                "{'lines':[{'item':'x','qty':9,'total':9},{'item':'b','qty':3,'total':3}]}");
        collides(
                "{'lines':[{'item':'a','qty':1},{'item':'b','qty':2}]}",
                "{'lines':[{'item':'a','qty':1},{'item':'b','qty':8}]}",
                "{'lines':[{'item':'a','qty':1},{'item':'b','qty':9}]}",
                "lines[1].qty");
    }

    @Test
    void takesAListAsOneWhenRowsCameWentOrMoved() {
        String base = "{'lines':[{'item':'a','qty':1},{'item':'b','qty':2}]}";
        String added = "{'lines':[{'item':'a','qty':1},{'item':'b','qty':2},{'item':'c','qty':3}]}";
        String moved = "{'lines':[{'item':'b','qty':2},{'item':'z','qty':9}]}";
        String changed = "{'lines':[{'item':'a','qty':1},{'item':'b','qty':7}]}";
        merges(base, added, base, added);
        merges(base, base, added, added);
        collides(base, added, changed, "lines");
        collides(base, moved, changed, "lines");
    }

    @Test
    void mergesChoicesAndFilesAsSets() {
        merges("{'tags':['a','b']}", "{'tags':['a','b','c']}", "{'tags':['b','d']}", "{'tags':['b','c','d']}");
        merges("{}", "{'tags':['a']}", "{'tags':['b']}", "{'tags':['a','b']}");
        merges(
                "{'papers':[]}",
                "{'papers':[{'documentId':'1'}]}",
                "{'papers':[{'documentId':'2'}]}",
                "{'papers':[{'documentId':'1'},{'documentId':'2'}]}");
        collides("{'photo':[]}", "{'photo':[{'documentId':'1'}]}", "{'photo':[{'documentId':'2'}]}", "photo");
    }

    @Test
    void takesAFieldNobodyFilledInForUnchangedHoweverItIsWritten() {
        merges(
                "{}",
                "{'name':'','agreed':false,'photo':[]}",
                "{'name':'a','agreed':true,'photo':[{'documentId':'1'}]}",
                "{'name':'a','agreed':true,'photo':[{'documentId':'1'}]}");
        merges(
                "{'name':'a','agreed':true}",
                "{'name':'','agreed':false}",
                "{'name':'a','agreed':true}",
                "{'name':'','agreed':false}");
        collides("{'name':'a'}", "{'name':''}", "{'name':'b'}", "name");
    }

    @Test
    void comparesWhatTheFormDoesNotNameByItsKey() {
        merges("{'x':{'p':1},'y':1}", "{'x':{'p':2},'y':1}", "{'x':{'p':1},'y':2}", "{'x':{'p':2},'y':2}");
        collides("{'x':{'p':1,'q':1}}", "{'x':{'p':2,'q':1}}", "{'x':{'p':1,'q':2}}", "x");
        assertThat(FormMerge.merge(
                                Schemas.values("{'a':1,'b':1}"),
                                Schemas.values("{'a':2,'b':1}"),
                                Schemas.values("{'a':1,'b':2}"))
                        .values())
                .isEqualTo(Schemas.values("{'a':2,'b':2}"));
    }

    // ---- properties, with generated values

    record Generated(long seed, FormValues base, FormValues mine, FormValues theirs) {
        @Override
        public String toString() {
            return "seed " + seed;
        }
    }

    static Stream<Generated> generated() {
        return Stream.iterate(1L, seed -> seed + 1).limit(400).map(seed -> {
            Random random = new Random(seed);
            Map<String, @Nullable Object> base = values(random);
            return new Generated(
                    seed,
                    FormValues.of(base),
                    FormValues.of(changed(base, random)),
                    FormValues.of(changed(base, random)));
        });
    }

    @ParameterizedTest
    @MethodSource("generated")
    void isTheSameFromBothSides(Generated given) {
        Merged here = FormMerge.merge(FORM, given.base(), given.mine(), given.theirs());
        Merged there = FormMerge.merge(FORM, given.base(), given.theirs(), given.mine());
        assertThat(there.collisions())
                .containsExactlyInAnyOrderElementsOf(here.collisions().stream()
                        .map(each -> new Collision(each.path(), each.base(), each.theirs(), each.mine()))
                        .toList());
        // apart from the collisions, where each side keeps its own, and the order of sets
        FormValues turned = there.values();
        for (Collision each : here.collisions()) {
            turned = turned.with(each.path(), each.mine());
        }
        assertThat(leaves(turned)).isEqualTo(leaves(here.values()));
    }

    @ParameterizedTest
    @MethodSource("generated")
    void changesNothingWhenTheOtherDidNothing(Generated given) {
        Merged mine = FormMerge.merge(FORM, given.base(), given.mine(), given.base());
        assertThat(mine.values()).isEqualTo(given.mine());
        assertThat(mine.collisions()).isEmpty();
        Merged theirs = FormMerge.merge(FORM, given.base(), given.base(), given.theirs());
        assertThat(theirs.values()).isEqualTo(given.theirs());
        assertThat(theirs.collisions()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("generated")
    void losesNothingThatAnybodyTyped(Generated given) {
        Merged merged = FormMerge.merge(FORM, given.base(), given.mine(), given.theirs());
        List<Object> kept = new ArrayList<>(leaves(merged.values()).values());
        merged.collisions().forEach(each -> {
            flatten("", each.mine(), new HashMap<>()).values().forEach(kept::add);
            flatten("", each.theirs(), new HashMap<>()).values().forEach(kept::add);
        });
        Map<String, Object> before = leaves(given.base());
        for (FormValues typed : List.of(given.mine(), given.theirs())) {
            leaves(typed).forEach((path, value) -> {
                if (!value.equals(before.get(path)) && !path.endsWith(".total")) {
                    assertThat(kept).as(path).contains(value);
                }
            });
        }
    }

    private static Map<String, @Nullable Object> values(Random random) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("name", word(random));
        values.put("amount", random.nextInt(5));
        values.put("agreed", random.nextBoolean());
        values.put("contact", new LinkedHashMap<>(Map.of("mail", word(random), "phone", word(random))));
        values.put("tags", words(random));
        values.put("address", new LinkedHashMap<>(Map.of("street", word(random), "city", word(random))));
        List<Object> lines = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            lines.add(line(random));
        }
        values.put("lines", lines);
        values.put("unknown", Map.of("deep", word(random)));
        values.keySet().removeIf(key -> random.nextInt(6) == 0);
        return values;
    }

    private static Map<String, Object> line(Random random) {
        return new LinkedHashMap<>(Map.of("item", word(random), "qty", random.nextInt(9), "total", random.nextInt(9)));
    }

    /** Some fields changed, emptied, added or taken away, each with a value that stands nowhere else. */
    private static Map<String, @Nullable Object> changed(Map<String, @Nullable Object> base, Random random) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(base);
        for (String key : List.of("name", "amount", "agreed", "contact", "tags", "address", "lines", "unknown")) {
            switch (random.nextInt(5)) {
                case 0 -> changed.remove(key);
                case 1 -> changed.put(key, fresh(key, base.get(key), random));
                case 2 -> changed.put(key, null);
                default -> {
                    // as it was
                }
            }
        }
        return changed;
    }

    private static Object fresh(String key, @Nullable Object before, Random random) {
        return switch (key) {
            case "amount" -> 100 + random.nextInt(1_000_000);
            case "agreed" -> random.nextBoolean();
            case "tags" -> {
                List<Object> tags = new ArrayList<>(before instanceof List<?> list ? list : List.of());
                tags.removeIf(tag -> random.nextInt(3) == 0);
                tags.add(word(random));
                yield tags;
            }
            case "contact" -> inside(before, List.of("mail", "phone"), random);
            case "address" -> inside(before, List.of("street", "city"), random);
            case "lines" -> {
                List<Object> lines = new ArrayList<>(before instanceof List<?> list ? list : List.of());
                for (int i = 0; i < lines.size(); i++) {
                    if (random.nextBoolean()) {
                        lines.set(i, inside(lines.get(i), List.of("item", "qty"), random));
                    }
                }
                if (random.nextInt(4) == 0) {
                    lines.add(line(random));
                }
                yield lines;
            }
            default -> word(random);
        };
    }

    private static Map<String, Object> inside(@Nullable Object before, List<String> keys, Random random) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (before instanceof Map<?, ?> old) {
            old.forEach((key, value) -> map.put(String.valueOf(key), value));
        }
        map.put(keys.get(random.nextInt(keys.size())), word(random));
        return map;
    }

    private static List<Object> words(Random random) {
        List<Object> words = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            words.add(word(random));
        }
        return words;
    }

    private static String word(Random random) {
        return "w" + random.nextInt(1_000_000_000);
    }

    /** All values that are no containers, by path; elements of sets by themselves. */
    private static Map<String, Object> leaves(FormValues values) {
        return flatten("", values.asMap(), new HashMap<>());
    }

    private static Map<String, Object> flatten(String path, @Nullable Object value, Map<String, Object> into) {
        switch (value) {
            case null -> {
                // nothing typed
            }
            case Boolean flag when !flag -> {
                // no tick is nothing typed
            }
            case Map<?, ?> map -> map.forEach((key, inner) -> flatten(path + "." + key, inner, into));
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    boolean row = list.get(i) instanceof Map<?, ?>;
                    flatten(path + "[" + (row ? i : list.get(i)) + "]", list.get(i), into);
                }
            }
            default -> into.put(path, value);
        }
        return into;
    }
}
