package id.kerani.crash;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.UUID;

/** Applicants by number, the same for the same seed: a third pay in cash, a third need a decision, a third two. */
record Applicants(long seed) {

    /** The key the client sends with the application, at the first try and at each further one. */
    UUID key(int number) {
        return UUID.nameUUIDFromBytes(("crash " + seed + " " + number).getBytes(StandardCharsets.UTF_8));
    }

    /** The body to send: key and answers as JSON. */
    String application(int number) {
        Random random = new Random(seed * 1_000_003 + number);
        boolean company = number % 3 == 2;
        long credit = number % 3 == 0 ? 0 : company ? 20_000_000 : 8_000_000;
        String name = (company ? "PT " : "") + word(random) + " " + word(random) + " " + word(random);
        return """
                {"key": "%s", "answers": {"kind": "%s", "name": "%s", "tradeName": "Toko %s", "legalForm": %s,
                "nationalId": %s, "taxNumber": %s, "phone": "0812%08d", "email": "%s%d@example.com",
                "address": {"street": "Jl. %s %d", "city": "%s"}, "wantedCredit": %d, "wantedTermDays": %d,
                "tradingSince": %s, "consent": true}}""".formatted(
                        key(number),
                        company ? "COMPANY" : "PERSON",
                        name,
                        word(random),
                        company ? "\"PT\"" : "null",
                        company ? "null" : "\"" + digits(random, 16) + "\"",
                        company ? "\"" + digits(random, 16) + "\"" : "null",
                        10_000_000 + number * 97 + random.nextInt(90),
                        word(random).toLowerCase(java.util.Locale.ROOT),
                        number,
                        word(random),
                        1 + random.nextInt(200),
                        word(random),
                        credit,
                        credit == 0 ? 0 : 14,
                        company ? "\"2015-03-01\"" : "null");
    }

    /** What a person fills into the form of a step. */
    static String decision(String formKey, String caseNumber) {
        return switch (formKey) {
            case "resolve-duplicate" -> "{\"resolution\": \"new\"}";
            case "approve-credit-terms" -> "{\"approval\": \"approve\"}";
            case "decide-application" ->
                "{\"decision\": \"accept\", \"limit\": %d, \"paymentTermDays\": 14, \"priceGroup\": \"RETAIL_B\"}"
                        .formatted(caseNumber.hashCode() % 2 == 0 ? 7_500_000 : 15_000_000);
            default -> throw new IllegalArgumentException("unknown form " + formKey);
        };
    }

    private static String word(Random random) {
        String consonants = "bcdfghjklmnprstwyz";
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 3 + random.nextInt(2); i++) {
            word.append(consonants.charAt(random.nextInt(consonants.length())))
                    .append("aeiou".charAt(random.nextInt(5)));
        }
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String digits(Random random, int count) {
        StringBuilder digits = new StringBuilder().append((char) ('1' + random.nextInt(9)));
        while (digits.length() < count) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }
}
