package id.kerani.customer;

import static org.assertj.core.api.Assertions.assertThat;

import id.kerani.shared.Actor;
import id.kerani.testing.KeraniTest;
import id.kerani.testing.Staffing;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What counts as the same customer, on PostgreSQL's trigrams. */
@KeraniTest
class DuplicatesIT {

    @Autowired
    private Duplicates duplicates;

    @Autowired
    private RegistrationDesk desk;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Staffing staffing;

    @Autowired
    private TransactionTemplate transaction;

    private SomeApplicant known;
    private CustomerId customer;

    @BeforeEach
    void aKnownCustomer() {
        // A pair of words of their own in each test: the database is shared.
        known = SomeApplicant.person()
                .named("Hj. " + SomeApplicant.word() + " " + SomeApplicant.word())
                .living("Jalan Gerilya No. 12 Gang " + SomeApplicant.word(), "Kota Samarinda");
        customer = desk.account(desk.apply(known, clerk())).id();
    }

    @ParameterizedTest(name = "name {0}, NIK {1}, phone {2}, mail {3}, address {4}: {5}")
    @CsvSource({
        // name, NIK, phone, mail, address: verdict, reasons
        "same,   same,  other, other, other, CERTAIN, SAME_NATIONAL_ID SIMILAR_NAME",
        "typo,   same,  other, other, other, CERTAIN, SAME_NATIONAL_ID SIMILAR_NAME",
        "titled, same,  other, other, other, CERTAIN, SAME_NATIONAL_ID SIMILAR_NAME",
        "other,  same,  other, other, other, POSSIBLE, SAME_NATIONAL_ID",
        "same,   asTax, other, other, other, CERTAIN, SAME_NATIONAL_ID SIMILAR_NAME",
        "other,  other, same,  other, other, POSSIBLE, SAME_PHONE",
        "other,  other, other, same,  other, POSSIBLE, SAME_EMAIL",
        "same,   other, same,  same,  other, POSSIBLE, SAME_PHONE SAME_EMAIL SIMILAR_NAME",
        "same,   other, other, other, same,  POSSIBLE, SIMILAR_NAME SIMILAR_ADDRESS",
        "typo,   other, other, other, written, POSSIBLE, SIMILAR_NAME SIMILAR_ADDRESS",
        "swapped, other, other, other, same, POSSIBLE, SIMILAR_NAME SIMILAR_ADDRESS",
        "same,   other, other, other, other, NONE, ''",
        "other,  other, other, other, same,  NONE, ''",
        "other,  other, other, other, other, NONE, ''"
    })
    void judges(String name, String nik, String phone, String mail, String address, Verdict verdict, String reasons) {
        SomeApplicant stranger = SomeApplicant.person();
        String[] words = known.name().substring(4).split(" ");
        String named =
                switch (name) {
                    case "same" -> known.name();
                    case "typo" -> words[0] + " " + words[1].substring(0, words[1].length() - 1);
                    case "titled" -> "Toko Ibu " + words[0] + " " + words[1] + ", S.E.";
                    case "swapped" -> words[1] + " " + words[0];
                    default -> stranger.name();
                };
        SomeApplicant applicant = stranger.named(named)
                .identified(
                        nik.equals("same") ? known.nationalId() : nik.equals("asTax") ? null : stranger.nationalId(),
                        nik.equals("asTax") ? known.nationalId() : null)
                .reached(
                        phone.equals("same") ? "+62" + known.phone().substring(1) : stranger.phone(),
                        mail.equals("same")
                                ? String.valueOf(known.email()).toUpperCase(java.util.Locale.ROOT)
                                : stranger.email())
                .living(
                        switch (address) {
                            case "same" -> known.street();
                            case "written" ->
                                known.street()
                                        .replace("Jalan", "Jl.")
                                        .replace("No. ", "")
                                        .replace("Gang", "Gg.");
                            default -> stranger.street();
                        },
                        address.equals("other") ? stranger.city() : "Samarinda");

        DuplicateCandidate found = candidate(applicant);
        if (verdict == Verdict.NONE) {
            assertThat(found).isNull();
            return;
        }
        assertThat(found).isNotNull();
        assertThat(found.verdict()).isEqualTo(verdict);
        assertThat(found.reasons())
                .isEqualTo(Set.of(reasons.split(" ")).stream()
                        .map(MatchReason::valueOf)
                        .collect(java.util.stream.Collectors.toSet()));
        assertThat(found.score()).isBetween(0.5, 1.0);
    }

    @Test
    void leavesItToAPersonWhenTheCustomerLeft() throws Exception {
        Actor manager = staffing.person(id.kerani.staff.Role.MANAGER);
        accounts.close(customer, "Closed the shop", manager);
        DuplicateCandidate found =
                candidate(SomeApplicant.person().named(known.name()).identified(known.nationalId(), null));
        assertThat(found).isNotNull();
        assertThat(found.verdict()).isEqualTo(Verdict.POSSIBLE);
    }

    @Test
    void comparesTheSignWithTheNameAndBack() {
        SomeApplicant company = SomeApplicant.company();
        CustomerId shop = desk.account(desk.apply(company, clerk())).id();
        DuplicateCandidate found = transaction.execute(status -> duplicates
                .compare(applicant(SomeApplicant.person()
                        .named(company.tradeName().replace("Toko ", "") + " " + "Jaya")
                        .living(company.street(), company.city())))
                .candidates()
                .stream()
                .filter(candidate -> candidate.customer().equals(shop))
                .findFirst()
                .orElse(null));
        assertThat(found).isNotNull();
        assertThat(found.reasons()).contains(MatchReason.SIMILAR_NAME, MatchReason.SIMILAR_ADDRESS);
    }

    private DuplicateCandidate candidate(SomeApplicant applicant) {
        return transaction.execute(status -> duplicates.compare(applicant(applicant)).candidates().stream()
                .filter(found -> found.customer().equals(customer))
                .findFirst()
                .orElse(null));
    }

    private static Applicant applicant(SomeApplicant typed) {
        try {
            return ApplicationCheck.check(
                            new NewApplication(
                                    java.util.UUID.randomUUID(), "counter", java.util.Locale.ENGLISH, typed.answers()),
                            java.time.LocalDate.of(2026, 11, 24))
                    .applicant();
        } catch (ApplicationRejected e) {
            throw new AssertionError(e);
        }
    }

    private Actor clerk() {
        return staffing.clerk("front-office");
    }
}
