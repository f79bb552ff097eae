package id.kerani.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule of the tables that the registration asks, and that no rule is left out here. */
class DecisionTablesTest {

    private static final Set<String> HIT = new HashSet<>();
    private static final Set<String> RULES = new TreeSet<>();
    private static DmnEngine engine;

    @BeforeAll
    static void engine() {
        var configuration =
                (DefaultDmnEngineConfiguration) DefaultDmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        List<DmnDecisionTableEvaluationListener> listeners =
                List.of(event -> event.getMatchingRules().forEach(rule -> HIT.add(rule.getId())));
        configuration.setCustomPostDecisionTableEvaluationListeners(listeners);
        engine = configuration.buildEngine();
    }

    @AfterAll
    static void everyRule() {
        Set<String> left = new TreeSet<>(RULES);
        left.removeAll(HIT);
        System.out.printf("Rules passed: customer tables %d/%d%n", RULES.size() - left.size(), RULES.size());
        assertThat(left).as("rules that no case hits").isEmpty();
    }

    @Test
    void findsNothingAgainstACashCustomerInGoodOrder() {
        assertThat(risk(Map.of())).isEqualTo("|");
    }

    @ParameterizedTest
    @CsvSource({
        "tradingMonths, -1, 1000000, yellow|tradingUnknown",
        "tradingMonths, 0, 1000000, yellow|tradingShort",
        "tradingMonths, 5, 1000000, yellow|tradingShort",
        "tradingMonths, 6, 1000000, |",
        "tradingMonths, -1, 0, |",
        "paperCount, 0, 1, yellow|noPapers",
        "paperCount, 0, 0, |",
        "tradingMonths, 12, 50000000, |",
        "tradingMonths, 12, 50000001, yellow|highCredit",
        "tradingMonths, 11, 100000001, 'yellow,red|highCredit,tooHighForAge'",
        "tradingMonths, 11, 100000000, yellow|highCredit"
    })
    void weighsNumbers(String input, long value, long credit, String answer) {
        assertThat(risk(Map.of(input, value, "wantedCredit", credit))).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "COMPANY, false, 5000000, |",
        "COMPANY, false, 5000001, yellow|noTaxNumber",
        "COMPANY, false, 25000001, 'yellow,red|noTaxNumber,creditWithoutTaxNumber'",
        "PERSON, false, 25000001, yellow|noTaxNumber",
        "COMPANY, true, 25000001, |"
    })
    void weighsTheTaxNumber(String kind, boolean has, long credit, String answer) {
        assertThat(risk(Map.of("partyKind", kind, "hasTaxNumber", has, "wantedCredit", credit)))
                .isEqualTo(answer);
    }

    @Test
    void looksTwiceAtBadAddressesAndOldAcquaintances() {
        assertThat(risk(Map.of("addressComplete", false))).isEqualTo("yellow|addressIncomplete");
        assertThat(risk(Map.of("likeBlockedCustomer", true))).isEqualTo("yellow|likeBlocked");
    }

    @ParameterizedTest
    @CsvSource({
        "green, 0, 0, PERSON, 0|0|RETAIL_A",
        "yellow, 0, 0, COMPANY, 0|0|RETAIL_A",
        "green, 15000000, 45, COMPANY, 15000000|30|WHOLESALE",
        "green, 90000000, 14, COMPANY, 50000000|14|WHOLESALE",
        "green, 3000000, 30, PERSON, 3000000|14|RETAIL_B",
        "green, 30000000, 7, PERSON, 20000000|7|RETAIL_B",
        "yellow, 15000000, 30, COMPANY, 10000000|14|RETAIL_B",
        "yellow, 4000000, 7, PERSON, 4000000|7|RETAIL_B",
        "red, 4000000, 7, PERSON, 0|0|RETAIL_A"
    })
    void proposesTerms(String risk, long credit, long days, String kind, String answer) {
        Map<String, Object> inputs =
                Map.of("riskLevel", risk, "wantedCredit", credit, "wantedTermDays", days, "partyKind", kind);
        assertThat(evaluate("determine-credit-terms", inputs)).isEqualTo(answer);
        TableAnswers.terms(answer);
    }

    @ParameterizedTest
    @CsvSource({"accept, 10000000, false", "accept, 10000001, true", "refuse, 90000000, false", "accept, 0, false"})
    void asksForASecondPersonAboveTheThreshold(String decision, long limit, boolean needed) {
        assertThat(evaluate("require-second-approval", Map.of("decision", decision, "creditLimit", limit)))
                .isEqualTo(needed);
    }

    private static String risk(Map<String, Object> changed) {
        Map<String, Object> inputs = new HashMap<>(Map.of(
                "partyKind",
                "PERSON",
                "wantedCredit",
                0L,
                "tradingMonths",
                60L,
                "hasTaxNumber",
                true,
                "paperCount",
                2L,
                "addressComplete",
                true,
                "likeBlockedCustomer",
                false));
        inputs.putAll(changed);
        String answer = (String) evaluate("score-customer-risk", inputs);
        TableAnswers.risk(answer);
        return answer;
    }

    private static Object evaluate(String key, Map<String, Object> inputs) {
        String file = "/processes/customer/" + key + ".dmn";
        List<DmnDecision> decisions;
        try (InputStream in = DecisionTablesTest.class.getResourceAsStream(file)) {
            decisions = engine.parseDecisions(in);
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
        for (DmnDecision decision : decisions) {
            if (decision.getDecisionLogic() instanceof DmnDecisionTableImpl table) {
                table.getRules().forEach(rule -> RULES.add(rule.getId()));
            }
        }
        DmnDecision wanted = decisions.stream()
                .filter(decision -> decision.getKey().equals(key))
                .findFirst()
                .orElseThrow();
        return engine.evaluateDecision(wanted, inputs).getSingleEntry();
    }
}
