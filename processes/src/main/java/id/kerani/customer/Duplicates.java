package id.kerani.customer;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares an applicant with the customers there are. Candidates come from indexes (numbers, phones, mail addresses,
 * trigrams of names), so it costs the same however many customers there are; scores are given to candidates only.
 */
@Component
class Duplicates {

    /** Names less alike than this are not even looked at. */
    private static final String NAME_THRESHOLD = "0.4";

    /** With the same NIK or NPWP, names as alike as this mean the same customer. */
    private static final double SIMILAR_NAME = 0.4;

    /** Without anything the same: how alike name and address must be, each and together. */
    private static final double FUZZY_NAME = 0.45;

    private static final double FUZZY_ADDRESS = 0.3;
    private static final double FUZZY_TOGETHER = 0.55;
    private static final double NAME_WEIGHT = 0.6;

    private static final int KEPT = 10;

    /** Named parameters: name, trade (keys), address (key), numbers, phones, mails (comma-separated). */
    private static final String SEARCH = """
            with found as (
              select id from customer where national_id = any(string_to_array(:numbers, ','))
              union select id from customer where tax_number = any(string_to_array(:numbers, ','))
              union select customer_id from customer_contact
                    where value = any(string_to_array(:phones, ',') || string_to_array(:mails, ','))
              union (select id from customer where name_key % :name order by similarity(name_key, :name) desc limit 20)
              union (select id from customer where trade_key <> '' and trade_key % :name
                     order by similarity(trade_key, :name) desc limit 20)
              union (select id from customer where :trade <> '' and name_key % :trade
                     order by similarity(name_key, :trade) desc limit 20)
              union (select id from customer where :trade <> '' and trade_key <> '' and trade_key % :trade
                     order by similarity(trade_key, :trade) desc limit 20))
            select c.id, c.state,
              greatest(similarity(c.name_key, :name),
                case when c.trade_key <> '' then similarity(c.trade_key, :name) else 0 end,
                case when :trade <> '' then similarity(c.name_key, :trade) else 0 end,
                case when :trade <> '' and c.trade_key <> '' then similarity(c.trade_key, :trade) else 0 end)
                as name_score,
              (select coalesce(max(similarity(a.address_key, :address)), 0) from customer_address a
                where a.customer_id = c.id) as address_score,
              coalesce(c.national_id = any(string_to_array(:numbers, ',')), false) as same_national_id,
              coalesce(c.tax_number = any(string_to_array(:numbers, ',')), false) as same_tax_number,
              exists (select 1 from customer_contact p where p.customer_id = c.id
                and p.kind = 'PHONE' and p.value = any(string_to_array(:phones, ','))) as same_phone,
              exists (select 1 from customer_contact m where m.customer_id = c.id
                and m.kind = 'MAIL' and m.value = any(string_to_array(:mails, ','))) as same_mail
            from customer c join found on found.id = c.id""";

    private final JdbcClient jdbc;

    Duplicates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a comparison found.
     *
     * @param candidates those worth a look, best first
     * @param best the best score of all, also of those not worth a look, 0 when nothing was near
     */
    record Comparison(List<DuplicateCandidate> candidates, double best) {}

    private record Row(
            CustomerId id, AccountState state, double nameScore, double addressScore, Set<MatchReason> same) {}

    /**
     * Compares. Until the transaction ends, nobody else compares an applicant of the same NIK or NPWP: of two who apply
     * at once, the second finds the first's account.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Comparison compare(Applicant applicant) {
        Set<String> numbers = numbers(applicant);
        // Sorted, so that two transactions take them in one order.
        numbers.forEach(number -> jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("customer " + number)
                .query((rs, n) -> true)
                .list());
        jdbc.sql("select set_config('pg_trgm.similarity_threshold', ?, true)")
                .param(NAME_THRESHOLD)
                .query(String.class)
                .single();
        List<DuplicateCandidate> all = rows(applicant, numbers).stream()
                .map(Duplicates::judge)
                .sorted((one, other) -> Double.compare(other.score(), one.score()))
                .toList();
        return new Comparison(
                all.stream()
                        .filter(candidate -> candidate.verdict() != Verdict.NONE)
                        .limit(KEPT)
                        .toList(),
                all.isEmpty() ? 0 : all.getFirst().score());
    }

    private List<Row> rows(Applicant applicant, Set<String> numbers) {
        return jdbc.sql(SEARCH)
                .param("name", ComparisonKey.ofName(applicant.name()))
                .param("trade", ComparisonKey.ofName(applicant.tradeName()))
                .param("address", ComparisonKey.ofAddress(applicant.address()))
                .param("numbers", String.join(",", numbers))
                .param("phones", phones(applicant))
                .param(
                        "mails",
                        applicant.email() == null ? "" : applicant.email().value())
                .query((rs, n) -> {
                    Set<MatchReason> same = EnumSet.noneOf(MatchReason.class);
                    add(same, MatchReason.SAME_NATIONAL_ID, rs.getBoolean("same_national_id"));
                    add(same, MatchReason.SAME_TAX_NUMBER, rs.getBoolean("same_tax_number"));
                    add(same, MatchReason.SAME_PHONE, rs.getBoolean("same_phone"));
                    add(same, MatchReason.SAME_EMAIL, rs.getBoolean("same_mail"));
                    return new Row(
                            new CustomerId(rs.getObject("id", UUID.class)),
                            AccountState.valueOf(rs.getString("state")),
                            rs.getDouble("name_score"),
                            rs.getDouble("address_score"),
                            same);
                })
                .list();
    }

    static DuplicateCandidate judge(Row row) {
        Set<MatchReason> reasons = EnumSet.noneOf(MatchReason.class);
        reasons.addAll(row.same());
        add(reasons, MatchReason.SIMILAR_NAME, row.nameScore() >= SIMILAR_NAME);
        add(reasons, MatchReason.SIMILAR_ADDRESS, row.addressScore() >= FUZZY_ADDRESS);

        boolean sameNumber =
                row.same().contains(MatchReason.SAME_NATIONAL_ID) || row.same().contains(MatchReason.SAME_TAX_NUMBER);
        boolean sameContact =
                row.same().contains(MatchReason.SAME_PHONE) || row.same().contains(MatchReason.SAME_EMAIL);
        double fuzzy = NAME_WEIGHT * row.nameScore() + (1 - NAME_WEIGHT) * row.addressScore();
        double score = fuzzy;
        if (sameContact) {
            score = Math.max(score, 0.6 + 0.3 * row.nameScore());
        }
        if (sameNumber) {
            score = Math.max(score, 0.7 + 0.3 * row.nameScore());
        }
        return new DuplicateCandidate(
                row.id(),
                verdict(row, sameNumber, sameContact, fuzzy),
                score,
                row.nameScore(),
                row.addressScore(),
                reasons,
                false);
    }

    private static Verdict verdict(Row row, boolean sameNumber, boolean sameContact, double fuzzy) {
        // Whoever was refused or left may come again: a person has to look at that.
        boolean gone = row.state() == AccountState.REFUSED || row.state() == AccountState.CLOSED;
        if (sameNumber && row.nameScore() >= SIMILAR_NAME && !gone) {
            return Verdict.CERTAIN;
        }
        boolean alike = row.nameScore() >= FUZZY_NAME && row.addressScore() >= FUZZY_ADDRESS && fuzzy >= FUZZY_TOGETHER;
        return sameNumber || sameContact || alike ? Verdict.POSSIBLE : Verdict.NONE;
    }

    /** A person's NPWP may be the NIK: each is looked for in both places. */
    private static Set<String> numbers(Applicant applicant) {
        Set<String> numbers = new TreeSet<>();
        NationalId nationalId = applicant.nationalId();
        if (nationalId != null) {
            numbers.add(nationalId.digits());
        }
        TaxNumber taxNumber = applicant.taxNumber();
        if (taxNumber != null) {
            numbers.add(taxNumber.digits());
        }
        return numbers;
    }

    private static String phones(Applicant applicant) {
        return Stream.of(applicant.phone(), applicant.otherPhone())
                .filter(Objects::nonNull)
                .map(PhoneNumber::e164)
                .collect(Collectors.joining(","));
    }

    private static void add(Set<MatchReason> reasons, MatchReason reason, boolean holds) {
        if (holds) {
            reasons.add(reason);
        }
    }
}
