package id.kerani.customer;

import static org.assertj.core.api.Assertions.assertThat;

import id.kerani.forms.FormCatalog;
import id.kerani.forms.FormComponent;
import id.kerani.forms.FormProblem;
import id.kerani.forms.FormTranslations;
import id.kerani.forms.FormValidator;
import id.kerani.forms.FormValues;
import id.kerani.shared.Texts;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerTextsTest {

    private static final Map<String, Class<? extends Enum<?>>> WORDS = Map.of(
            "partyKind", PartyKind.class,
            "legalForm", LegalForm.class,
            "priceGroup", PriceGroup.class,
            "risk", RiskLevel.class,
            "accountState", AccountState.class,
            "applicationState", ApplicationState.class,
            "channel", Channel.class,
            "resolution", Resolution.class,
            "matchReason", MatchReason.class);

    @Test
    void hasAWordForEveryConstantInBothLanguages() {
        for (Locale language : Texts.LANGUAGES) {
            WORDS.forEach((group, type) -> {
                for (Enum<?> constant : type.getEnumConstants()) {
                    String key = "customer." + group + "." + constant.name();
                    assertThat(Texts.has(key, language))
                            .as(key + " " + language)
                            .isTrue();
                }
            });
            for (ApplicationState state : ApplicationState.values()) {
                assertThat(Texts.has("customer.applicationIs." + state, language))
                        .isTrue();
            }
            for (AccountState state : AccountState.values()) {
                assertThat(Texts.has("customer.accountIs." + state, language)).isTrue();
            }
        }
    }

    /** The paths of problems are the forms' keys, so they stand beside the field on the counter's and the public form. */
    @ParameterizedTest
    @ValueSource(strings = {"take-in-application", "apply-as-customer"})
    void asksInBothFormsWhatAnApplicationHolds(String form) {
        Set<String> asked = keys(form);
        Set<String> held = Arrays.stream(ApplicationAnswers.class.getRecordComponents())
                .flatMap(component -> component.getType() == NewAddress.class
                        ? Arrays.stream(NewAddress.class.getRecordComponents())
                                .map(part -> component.getName() + "." + part.getName())
                        : Stream.of(component.getName()))
                .collect(Collectors.toCollection(TreeSet::new));
        held.add("deliverElsewhere"); // only shows the second address
        assertThat(asked).isEqualTo(held);
    }

    @Test
    void givesAndTakesInEachStepWhatItsFormNames() {
        fits("resolve-duplicate", ResolveDuplicate.Question.class, ResolveDuplicate.Answer.class);
        fits("decide-application", DecideApplication.Question.class, DecideApplication.Answer.class);
        fits("approve-credit-terms", ApproveCreditTerms.Question.class, ApproveCreditTerms.Answer.class);
    }

    private static void fits(String form, Class<?> question, Class<?> answer) {
        Set<String> known = Stream.of(question, answer)
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        assertThat(known).as("keys of " + form).containsAll(keys(form));
        assertThat(keys(form))
                .as("what %s decides is asked", form)
                .containsAll(Arrays.stream(answer.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    @Test
    void speaksBothLanguagesInItsForms() {
        FormCatalog catalog = FormCatalog.ofClassPath();
        assertThat(List.of(
                        "take-in-application",
                        "apply-as-customer",
                        "resolve-duplicate",
                        "decide-application",
                        "approve-credit-terms"))
                .allSatisfy(key -> assertThat(FormTranslations.missing(catalog.require(key)))
                        .isEmpty());
    }

    /** A reason of the risk table has its words beside the form and in it. */
    @Test
    void wordsTheReasonsOfTheRiskTable() {
        for (String form : List.of("decide-application", "approve-credit-terms")) {
            FormComponent reasons = FormCatalog.ofClassPath()
                    .require(form)
                    .definition()
                    .componentAt("riskReasons")
                    .orElseThrow();
            assertThat(reasons.options()).isNotNull();
            reasons.options()
                    .fixed()
                    .forEach(option -> Texts.LANGUAGES.forEach(
                            language -> assertThat(Texts.has("customer.riskReason." + option.value(), language))
                                    .isTrue()));
        }
    }

    /** A manager may add a reason to the table that no form words yet: the decision still goes through. */
    @Test
    void letsAReasonNobodyWordedYetThrough() {
        var definition = FormCatalog.ofClassPath().require("decide-application").definition();
        FormValues known = FormValues.of(Map.of("name", "Toko Baru", "riskReasons", List.of("brandNewReason")));
        FormValues typed = FormValues.of(
                Map.of("decision", "accept", "limit", 1_000_000, "paymentTermDays", 14, "priceGroup", "RETAIL_A"));
        assertThat(new FormValidator(Clock.systemUTC())
                        .validate(definition, known, typed)
                        .problems())
                .isEmpty();
        FormValues refusal = FormValues.of(Map.of("decision", "refuse"));
        assertThat(new FormValidator(Clock.systemUTC())
                        .validate(definition, known, refusal)
                        .problems())
                .extracting(FormProblem::path)
                .containsExactly("reason");
    }

    private static Set<String> keys(String form) {
        Set<String> keys = new TreeSet<>();
        collect(FormCatalog.ofClassPath().require(form).definition().components(), "", keys);
        return keys;
    }

    private static void collect(List<FormComponent> components, String prefix, Set<String> keys) {
        for (FormComponent component : components) {
            if (component.key() != null && component.type().hasValue()) {
                keys.add(prefix + component.key());
            }
            collect(component.components(), component.path() == null ? prefix : prefix + component.path() + ".", keys);
        }
    }
}
