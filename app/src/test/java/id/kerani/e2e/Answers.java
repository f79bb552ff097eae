package id.kerani.e2e;

import id.kerani.customer.ApplicationAnswers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What somebody whom nobody knows types into an application, by the keys of the form. Immutable. */
record Answers(Map<String, @Nullable Object> typed) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Random RANDOM = new Random();

    /** Pays in cash, has everything in order: green. */
    static Answers ofAPerson() {
        String name = word() + " " + word();
        return new Answers(Map.of())
                .with("kind", "PERSON")
                .with("name", name)
                .with("phone", "0812" + digits(8))
                .with("email", name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@example.com")
                .with("address", Map.of("street", "Jl. " + word() + " " + digits(2), "city", word()))
                .with("consent", true);
    }

    /** Wants a credit that needs a second person, and nobody knows how long the business runs: yellow. */
    static Answers ofSomebodyWhoWantsCredit() {
        return ofAPerson()
                .with("taxNumber", digits(16))
                .with("wantedCredit", 40_000_000)
                .with("wantedTermDays", 14);
    }

    Answers with(String key, @Nullable Object value) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(typed);
        changed.put(key, value);
        return new Answers(changed);
    }

    String text(String key) {
        return String.valueOf(typed.get(key));
    }

    String address(String part) {
        return typed.get("address") instanceof Map<?, ?> address ? String.valueOf(address.get(part)) : "";
    }

    ApplicationAnswers read() {
        return JSON.convertValue(typed, ApplicationAnswers.class);
    }

    /** Six to eight letters that look like a word. */
    static String word() {
        List<String> syllables =
                List.of("ba", "ci", "du", "ga", "hi", "ju", "ka", "li", "mu", "na", "pi", "ru", "sa", "ti", "wu", "yo");
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            word.append(syllables.get(RANDOM.nextInt(syllables.size())));
        }
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    static String digits(int count) {
        StringBuilder digits = new StringBuilder().append((char) ('1' + RANDOM.nextInt(9)));
        while (digits.length() < count) {
            digits.append((char) ('0' + RANDOM.nextInt(10)));
        }
        return digits.toString();
    }
}
