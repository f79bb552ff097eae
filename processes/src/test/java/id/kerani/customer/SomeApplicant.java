package id.kerani.customer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Applications for tests, each of somebody nobody knows, changed word by word. Immutable. */
record SomeApplicant(
        PartyKind kind,
        String name,
        String tradeName,
        @Nullable String nationalId,
        @Nullable String taxNumber,
        String phone,
        @Nullable String email,
        String street,
        String city,
        long credit,
        int days,
        @Nullable LocalDate since,
        List<UUID> papers,
        boolean consent) {

    private static final Random RANDOM = new Random(20261101);

    /** Pays in cash, has everything in order: green. */
    static SomeApplicant person() {
        String phone = "0812" + digits(8);
        return new SomeApplicant(
                PartyKind.PERSON,
                word() + " " + word(),
                "",
                digits(16),
                null,
                phone,
                word().toLowerCase(java.util.Locale.ROOT) + "@example.com",
                "Jl. " + word() + " " + (1 + RANDOM.nextInt(200)),
                word(),
                0,
                0,
                null,
                List.of(),
                true);
    }

    /** An old company with its tax number. */
    static SomeApplicant company() {
        SomeApplicant person = person();
        return new SomeApplicant(
                PartyKind.COMPANY,
                "PT " + word() + " " + word(),
                "Toko " + word(),
                null,
                digits(16),
                person.phone,
                person.email,
                person.street,
                person.city,
                0,
                0,
                LocalDate.of(2015, 3, 1),
                List.of(),
                true);
    }

    SomeApplicant named(String other) {
        return new SomeApplicant(
                kind,
                other,
                tradeName,
                nationalId,
                taxNumber,
                phone,
                email,
                street,
                city,
                credit,
                days,
                since,
                papers,
                consent);
    }

    SomeApplicant identified(@Nullable String nik, @Nullable String npwp) {
        return new SomeApplicant(
                kind, name, tradeName, nik, npwp, phone, email, street, city, credit, days, since, papers, consent);
    }

    SomeApplicant reached(String otherPhone, @Nullable String otherEmail) {
        return new SomeApplicant(
                kind,
                name,
                tradeName,
                nationalId,
                taxNumber,
                otherPhone,
                otherEmail,
                street,
                city,
                credit,
                days,
                since,
                papers,
                consent);
    }

    SomeApplicant living(String otherStreet, String otherCity) {
        return new SomeApplicant(
                kind,
                name,
                tradeName,
                nationalId,
                taxNumber,
                phone,
                email,
                otherStreet,
                otherCity,
                credit,
                days,
                since,
                papers,
                consent);
    }

    SomeApplicant wanting(long rupiah, int termDays) {
        return new SomeApplicant(
                kind,
                name,
                tradeName,
                nationalId,
                taxNumber,
                phone,
                email,
                street,
                city,
                rupiah,
                termDays,
                since,
                papers,
                consent);
    }

    SomeApplicant since(@Nullable LocalDate start) {
        return new SomeApplicant(
                kind,
                name,
                tradeName,
                nationalId,
                taxNumber,
                phone,
                email,
                street,
                city,
                credit,
                days,
                start,
                papers,
                consent);
    }

    SomeApplicant with(List<UUID> documents) {
        return new SomeApplicant(
                kind,
                name,
                tradeName,
                nationalId,
                taxNumber,
                phone,
                email,
                street,
                city,
                credit,
                days,
                since,
                documents,
                consent);
    }

    ApplicationAnswers answers() {
        return new ApplicationAnswers(
                kind.name(),
                name,
                tradeName,
                kind == PartyKind.COMPANY ? "PT" : null,
                nationalId,
                taxNumber,
                phone,
                null,
                email,
                new NewAddress(street, null, city, null, null),
                null,
                BigDecimal.valueOf(credit),
                BigDecimal.valueOf(days),
                since == null ? null : since.toString(),
                consent,
                papers.stream()
                        .map(id -> new ApplicationAnswers.Paper(id.toString()))
                        .toList(),
                null);
    }

    /** Six to nine letters that look like a word. */
    static String word() {
        String consonants = "bcdfghjklmnprstwyz";
        String vowels = "aeiou";
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 3 + RANDOM.nextInt(2); i++) {
            word.append(consonants.charAt(RANDOM.nextInt(consonants.length())))
                    .append(vowels.charAt(RANDOM.nextInt(vowels.length())));
        }
        word.append(consonants.charAt(RANDOM.nextInt(consonants.length())));
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
