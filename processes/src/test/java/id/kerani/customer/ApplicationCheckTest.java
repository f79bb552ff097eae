package id.kerani.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import id.kerani.shared.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class ApplicationCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Stream<Arguments> badInput() {
        return Stream.of(
                bad("kind", null, "kind", "customer.kindMissing"),
                bad("kind", "ROBOT", "kind", "customer.kindUnknown"),
                bad("legalForm", "", "legalForm", "customer.legalFormMissing"),
                bad("legalForm", "LLC", "legalForm", "customer.legalFormUnknown"),
                bad("name", "   ", "name", "customer.nameMissing"),
                bad("name", "x", "name", "customer.nameForm"),
                bad("name", "<b>Toko</b> <script>alert(1)</script>", "name", "customer.markup"),
                bad("name", "n".repeat(121), "name", "customer.tooLong"),
                bad("tradeName", "Toko > Lain", "tradeName", "customer.markup"),
                bad("nationalId", "647201010190007", "nationalId", "customer.nationalIdForm"),
                bad("nationalId", "64720101019000071", "nationalId", "customer.nationalIdForm"),
                bad("taxNumber", "0123456789", "taxNumber", "customer.taxNumberForm"),
                bad("taxNumber", "x".repeat(16), "taxNumber", "customer.taxNumberForm"),
                bad("phone", null, "phone", "customer.phoneMissing"),
                bad("phone", "0812", "phone", "customer.phoneForm"),
                bad("otherPhone", "rumah", "otherPhone", "customer.phoneForm"),
                bad("email", "siti(at)example.com", "email", "customer.emailForm"),
                bad("email", "a@b.com\r\nBcc: all@b.com", "email", "customer.emailForm"),
                bad("address", null, "address.street", "customer.streetMissing"),
                bad("address", place("Jl. Gerilya 12", "", null), "address.city", "customer.cityMissing"),
                bad(
                        "address",
                        place("Jl. Gerilya 12", "Samarinda", "7511"),
                        "address.postalCode",
                        "customer.postalCodeForm"),
                bad("address", place("s".repeat(201), "Samarinda", null), "address.street", "customer.tooLong"),
                bad(
                        "deliveryAddress",
                        place("", "Samarinda", null),
                        "deliveryAddress.street",
                        "customer.streetMissing"),
                bad("wantedCredit", -1, "wantedCredit", "customer.creditNegative"),
                bad("wantedCredit", new BigDecimal("1000000.5"), "wantedCredit", "customer.creditWhole"),
                bad("wantedCredit", new BigDecimal("1e30"), "wantedCredit", "customer.creditTooHigh"),
                bad("wantedTermDays", 91, "wantedTermDays", "customer.termRange"),
                bad("wantedTermDays", -1, "wantedTermDays", "customer.termRange"),
                bad("tradingSince", "2027-01-01", "tradingSince", "customer.tradingSinceRange"),
                bad("tradingSince", "kemarin", "tradingSince", "customer.dateForm"),
                bad("consent", false, "consent", "customer.consentMissing"),
                bad("consent", null, "consent", "customer.consentMissing"),
                bad("papers", List.of(Map.of("documentId", "../etc")), "papers", "customer.papersUnknown"),
                bad("papers", Collections.nCopies(11, Map.of("documentId", "")), "papers", "customer.papersUnknown"),
                bad("comment", "c".repeat(2001), "comment", "customer.tooLong"));
    }

    private static Map<String, Object> place(String street, String city, @Nullable String postalCode) {
        Map<String, Object> place = new LinkedHashMap<>(Map.of("street", street, "city", city));
        if (postalCode != null) {
            place.put("postalCode", postalCode);
        }
        return place;
    }

    private static Arguments bad(String field, @Nullable Object value, String path, String code) {
        return Arguments.of(field, value, path, code);
    }

    @ParameterizedTest(name = "{0} = {1}: {3}")
    @MethodSource("badInput")
    void namesTheFieldAndSaysWhatIsWrong(String field, @Nullable Object value, String path, String code) {
        Map<String, Object> typed = good();
        if (value == null) {
            typed.remove(field);
        } else {
            typed.put(field, value);
        }
        assertThatThrownBy(() -> check("counter", typed))
                .asInstanceOf(type(ApplicationRejected.class))
                .satisfies(rejected -> {
                    assertThat(rejected.problems())
                            .extracting(FieldProblem::path, FieldProblem::code)
                            .contains(org.assertj.core.groups.Tuple.tuple(path, code));
                    for (Locale language : Texts.LANGUAGES) {
                        assertThat(rejected.problems())
                                .extracting(problem -> problem.text(language))
                                .allSatisfy(text -> assertThat(text)
                                        .isNotBlank()
                                        .doesNotStartWith("!")
                                        .doesNotContain("{"));
                    }
                });
    }

    @Test
    void namesAllProblemsAtOnce() {
        Map<String, Object> typed = new LinkedHashMap<>(Map.of("kind", "PERSON", "email", "x"));
        assertThatThrownBy(() -> check("fax", typed))
                .asInstanceOf(type(ApplicationRejected.class))
                .satisfies(rejected -> assertThat(rejected.problems())
                        .extracting(FieldProblem::path)
                        .containsExactlyInAnyOrder(
                                "channel", "name", "phone", "email", "address.street", "address.city", "consent"));
    }

    @Test
    void wantsAMailAddressFromTheWebOnly() throws Exception {
        Map<String, Object> typed = good();
        typed.remove("email");
        assertThat(check("counter", typed).applicant().email()).isNull();
        assertThatThrownBy(() -> check("web", typed))
                .asInstanceOf(type(ApplicationRejected.class))
                .satisfies(rejected -> assertThat(rejected.problems())
                        .containsExactly(FieldProblem.of("email", "customer.emailMissing")));
    }

    @Test
    void keepsWhatIsRightInItsCleanForm() throws Exception {
        Map<String, Object> typed = good();
        typed.put("name", "  PT   Maju\u00a0Jaya ");
        typed.put("phone", "0812 3456 7890");
        typed.put("taxNumber", "01.234.567.8-901.234");
        typed.put("deliveryAddress", Map.of("street", "  ", "city", ""));
        var checked = check("counter", typed);
        assertThat(checked.applicant().name()).isEqualTo("PT Maju Jaya");
        assertThat(checked.applicant().phone().e164()).isEqualTo("+6281234567890");
        assertThat(checked.applicant().taxNumber()).isEqualTo(new TaxNumber("0012345678901234"));
        assertThat(checked.applicant().deliveryAddress()).isNull();
        assertThat(checked.applicant().legalForm()).isEqualTo(LegalForm.PT);
        assertThat(checked.wantedTermDays()).isEqualTo(14);
    }

    @Test
    void forgetsWhatDoesNotApply() throws Exception {
        Map<String, Object> typed = good();
        typed.put("kind", "PERSON");
        typed.put("wantedCredit", 0);
        var checked = check("counter", typed);
        assertThat(checked.applicant().legalForm()).isNull();
        assertThat(checked.wantedTermDays()).isZero();
    }

    private static Map<String, Object> good() {
        return new LinkedHashMap<>(Map.of(
                "kind", "COMPANY",
                "name", "PT Maju Jaya",
                "legalForm", "PT",
                "phone", "0812-3456-7890",
                "email", "maju@example.com",
                "address", place("Jl. Gerilya 12", "Samarinda", "75117"),
                "wantedCredit", 1_000_000,
                "wantedTermDays", 14,
                "consent", true));
    }

    private static ApplicationCheck.Checked check(String channel, Map<String, Object> typed)
            throws ApplicationRejected {
        ApplicationAnswers answers = JSON.convertValue(typed, ApplicationAnswers.class);
        return ApplicationCheck.check(new NewApplication(UUID.randomUUID(), channel, Texts.ENGLISH, answers), TODAY);
    }
}
