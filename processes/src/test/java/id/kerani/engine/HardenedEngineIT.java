package id.kerani.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kerani.modeling.ModelVocabulary;
import id.kerani.modeling.ModelsRefused;
import id.kerani.modeling.NameKind;
import id.kerani.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The hardened engine on a real database: around the gate, and behind it. */
class HardenedEngineIT {

    private static final List<String> RAN = new ArrayList<>();

    private static String database;
    private static ProcessEngine engine;

    /** What a bean or a variable could do if an expression reached it. */
    public static class Dangerous implements java.io.Serializable {

        private static final long serialVersionUID = 1;

        public String getSecret() {
            RAN.add("secret");
            return "x";
        }

        public boolean run() {
            RAN.add("run");
            return true;
        }
    }

    @BeforeAll
    static void start() {
        // What is refused here is meant to be, and the engine logs each with its stack.
        ((ch.qos.logback.classic.Logger) org.slf4j.LoggerFactory.getLogger("org.camunda.bpm.engine"))
                .setLevel(ch.qos.logback.classic.Level.OFF);
        database = TestDatabase.create();
        engine = build(configuration -> {});
    }

    private static ProcessEngine build(Consumer<ProcessEngineConfigurationImpl> more) {
        Map<String, JavaDelegate> steps = Map.of(
                "note", execution -> RAN.add("note " + execution.getCurrentActivityId()),
                "noteKey", execution -> RAN.add("key " + execution.getProcessBusinessKey()),
                "noteVariables", execution -> RAN.add("variables " + variables(execution)));
        ModelVocabulary vocabulary = ModelVocabulary.empty()
                .with(NameKind.STEP, steps.keySet())
                .with(NameKind.FORM, "form")
                .with(NameKind.QUEUE, "front-office");
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("hardened");
        configuration.setJdbcUrl(database);
        configuration.setJdbcUsername("postgres");
        configuration.setJdbcPassword("postgres");
        configuration.setJdbcDriver("org.postgresql.Driver");
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("none");
        configuration.setJobExecutorActivate(false);
        configuration.setBeans(new java.util.HashMap<>(Map.of("bean", new Dangerous())));
        EngineHardening.install(configuration, steps::get, () -> vocabulary);
        more.accept(configuration);
        return configuration.buildProcessEngine();
    }

    private static String variables(DelegateExecution execution) {
        Map<String, Object> all = new java.util.TreeMap<>(execution.getVariables());
        all.remove("risk");
        return all.toString();
    }

    @AfterEach
    void clean() {
        RAN.clear();
        engine.getRepositoryService().createDeploymentQuery().list().forEach(deployment -> engine.getRepositoryService()
                .deleteDeployment(deployment.getId(), true));
    }

    @AfterAll
    static void stop() {
        engine.close();
        ((ch.qos.logback.classic.Logger) org.slf4j.LoggerFactory.getLogger("org.camunda.bpm.engine")).setLevel(null);
    }

    private static String model(String key, String flow) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    targetNamespace="http://kerani.id/test">
                  <bpmn:process id="%s" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <bpmn:startEvent id="Start" />
                    %s
                    <bpmn:endEvent id="End" />
                  </bpmn:process>
                </bpmn:definitions>
                """.formatted(key, flow);
    }

    private static String task(String task) {
        return "<bpmn:sequenceFlow id=\"In\" sourceRef=\"Start\" targetRef=\"Task\" />" + task
                + "<bpmn:sequenceFlow id=\"Out\" sourceRef=\"Task\" targetRef=\"End\" />";
    }

    private static String step(String name, String inside) {
        return task("<bpmn:serviceTask id=\"Task\" camunda:delegateExpression=\"${" + name + "}\">" + inside
                + "</bpmn:serviceTask>");
    }

    private static String condition(String condition) {
        return """
                <bpmn:sequenceFlow id="In" sourceRef="Start" targetRef="Gateway" />
                <bpmn:exclusiveGateway id="Gateway" default="No" />
                <bpmn:sequenceFlow id="Yes" sourceRef="Gateway" targetRef="Task">
                  <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">%s</bpmn:conditionExpression>
                </bpmn:sequenceFlow>
                <bpmn:sequenceFlow id="No" sourceRef="Gateway" targetRef="End" />
                <bpmn:serviceTask id="Task" camunda:delegateExpression="${note}" />
                <bpmn:sequenceFlow id="Out" sourceRef="Task" targetRef="End" />
                """.formatted(condition.replace("&", "&amp;").replace("<", "&lt;"));
    }

    private static String decision(String key, String language, String text) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                    xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="Definitions" name="x" namespace="http://kerani.id/test">
                  <decision id="%s" name="x" camunda:historyTimeToLive="P1D">
                    <variable id="Variable" name="answer" />
                    <literalExpression id="Literal" %s><text>%s</text></literalExpression>
                  </decision>
                </definitions>
                """.formatted(
                key, language.isEmpty() ? "" : "expressionLanguage=\"" + language + "\"", text.replace("<", "&lt;"));
    }

    private static void deploy(String file, String content) {
        engine.getRepositoryService()
                .createDeployment()
                .addString(file, content)
                .deploy();
    }

    /** Puts a harmless model through the gate and then another into its place, as only the database's owner could. */
    private static void smuggle(String file, String harmless, String hostile) {
        deploy(file, harmless);
        try (Connection connection = DriverManager.getConnection(database, "postgres", "postgres");
                PreparedStatement update =
                        connection.prepareStatement("update act_ge_bytearray set bytes_ = ? where name_ = ?")) {
            update.setBytes(1, hostile.getBytes(StandardCharsets.UTF_8));
            update.setString(2, file);
            assertThat(update.executeUpdate()).isEqualTo(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        var cache = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getDeploymentCache();
        cache.discardProcessDefinitionCache();
        cache.discardDecisionDefinitionCache();
        cache.discardDecisionRequirementsDefinitionCache();
    }

    private static ProcessInstance begin(String key, Map<String, Object> variables) {
        return engine.getRuntimeService().startProcessInstanceByKey(key, "case-1", variables);
    }

    // what a model may do
    // -----------------------------------------------------------------------------------------------

    @Test
    void aModelThatPassedRunsItsStepsAndConditions() {
        deploy("good.bpmn", model("good", condition("${amount >= 1000 && risk.level == 'green'}")));

        begin("good", Map.of("amount", 1000L, "risk", Map.of("level", "green")));
        begin("good", Map.of("amount", 999L, "risk", Map.of("level", "green")));

        assertThat(RAN).containsExactly("note Task");
    }

    @Test
    void mappingsTakeExpressionsListsAndMaps() {
        deploy("good.bpmn", model("good", step("noteVariables", """
                <bpmn:extensionElements><camunda:inputOutput>
                  <camunda:inputParameter name="sum">${amount + 1}</camunda:inputParameter>
                  <camunda:inputParameter name="words"><camunda:list><camunda:value>a</camunda:value><camunda:value>${upper('b')}</camunda:value></camunda:list></camunda:inputParameter>
                  <camunda:inputParameter name="table"><camunda:map><camunda:entry key="k">${amount}</camunda:entry></camunda:map></camunda:inputParameter>
                </camunda:inputOutput></bpmn:extensionElements>""")));

        begin("good", Map.of("amount", 5));

        assertThat(RAN).containsExactly("variables {amount=5, sum=6, table={k=5}, words=[a, B]}");
    }

    @Test
    void aCalledProcessTakesOverTheBusinessKey() {
        engine.getRepositoryService()
                .createDeployment()
                .addString("inner.bpmn", model("inner", step("noteKey", "")))
                .addString(
                        "outer.bpmn",
                        model(
                                "outer",
                                task(
                                        "<bpmn:callActivity id=\"Task\" calledElement=\"inner\"><bpmn:extensionElements>"
                                                + "<camunda:in businessKey=\"#{execution.processBusinessKey}\" /></bpmn:extensionElements></bpmn:callActivity>")))
                .deploy();

        begin("outer", Map.of());

        assertThat(RAN).containsExactly("key case-1");
    }

    @Test
    void aTimerMayTakeItsDateFromOneVariable() {
        deploy(
                "good.bpmn",
                model(
                        "good",
                        task(
                                "<bpmn:intermediateCatchEvent id=\"Task\"><bpmn:timerEventDefinition>"
                                        + "<bpmn:timeDuration>${wait}</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>")));

        begin("good", Map.of("wait", "PT2H"));

        assertThat(engine.getManagementService().createJobQuery().timers().count())
                .isEqualTo(1);
    }

    @Test
    void decisionsAnswerInFeel() {
        deploy("score.dmn", decision("score", "", "if amount > 10 then \"red\" else \"green\""));

        assertThat(decide("score", Map.of("amount", 11))).isEqualTo("red");
    }

    private static Object decide(String key, Map<String, Object> variables) {
        return engine.getDecisionService()
                .evaluateDecisionByKey(key)
                .variables(variables)
                .evaluate()
                .getSingleResult()
                .getEntry("answer");
    }

    // (a) no way around the gate
    // ----------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(strings = {"${bean.run()}", "${''.getClass()}", "${bean}", "${x = 1}"})
    void aConditionThatCallsIsRefusedByTheDeployer(String condition) {
        String hostile = model("evil", condition(condition.equals("${bean}") ? "${note}" : condition));

        assertThatThrownBy(() -> deploy("evil.bpmn", hostile)).isInstanceOf(ModelsRefused.class);

        assertThat(engine.getRepositoryService().createDeploymentQuery().count())
                .isZero();
        assertThat(engine.getRepositoryService().createProcessDefinitionQuery().count())
                .isZero();
    }

    @Test
    void anyWayOfDeployingMeetsTheGate() {
        String hostile =
                model("evil", task("<bpmn:serviceTask id=\"Task\" camunda:class=\"java.lang.ProcessBuilder\" />"));
        var repository = engine.getRepositoryService();
        byte[] bytes = hostile.getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> deploy("evil.bpmn", hostile)).isInstanceOf(ModelsRefused.class);
        assertThatThrownBy(() -> deploy("evil.bpmn20.xml", hostile)).isInstanceOf(ModelsRefused.class);
        assertThatThrownBy(() -> deploy("folder/evil.bpmn", hostile)).isInstanceOf(ModelsRefused.class);
        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .addInputStream("evil.bpmn", new java.io.ByteArrayInputStream(bytes))
                        .deploy())
                .isInstanceOf(ModelsRefused.class);
        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .addModelInstance(
                                "evil.bpmn",
                                org.camunda.bpm.model.bpmn.Bpmn.readModelFromStream(
                                        new java.io.ByteArrayInputStream(bytes)))
                        .deploy())
                .isInstanceOf(ModelsRefused.class);
        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .enableDuplicateFiltering(true)
                        .addString("good.bpmn", model("good", step("note", "")))
                        .addString("evil.bpmn", hostile)
                        .deploy())
                .isInstanceOf(ModelsRefused.class);
        assertThat(repository.createDeploymentQuery().count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.cmmn", "x.form", "x.groovy", "x.js", "x.dmn11.xml", "x.png"})
    void otherFilesAreNotTakenIn(String file) {
        assertThatThrownBy(() -> deploy(file, "<x/>")).isInstanceOf(ModelsRefused.class);
    }

    @Test
    void aDeploymentOfOldFilesIsLookedAtAgain() {
        smuggle("good.bpmn", model("good", step("note", "")), model("good", condition("${bean.run()}")));
        var old = engine.getRepositoryService().createDeploymentQuery().singleResult();

        assertThatThrownBy(() -> engine.getRepositoryService()
                        .createDeployment()
                        .addDeploymentResources(old.getId())
                        .deploy())
                .isInstanceOf(ModelsRefused.class);
    }

    @Test
    void anEngineWhoseLimitsWereUndoneDoesNotStart() {
        List<Consumer<ProcessEngineConfigurationImpl>> undoings = List.of(
                configuration -> configuration.setExpressionManager(new JuelExpressionManager()),
                configuration -> configuration.setCustomPreDeployers(List.of()));
        for (var undoing : undoings) {
            assertThatThrownBy(() -> build(configuration -> configuration
                            .getProcessEnginePlugins()
                            .add(new AbstractProcessEnginePlugin() {
                                @Override
                                public void preInit(ProcessEngineConfigurationImpl later) {
                                    undoing.accept(later);
                                }
                            })))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("must not start");
        }
    }

    // (b) behind the gate
    // -----------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${bean.run()}",
                "${bean.secret == 'x'}",
                "${bean != null}",
                "${''.getClass().name == 'x'}",
                "${execution.getProcessEngineServices() != null}",
                "${execution.processBusinessKey == 'case-1'}",
                "${currentUser() == null}",
                "${now() != null}",
                "${task != null}",
                "${object.run()}",
                "${object.secret == 'x'}",
                "${object['secret'] == 'x'}",
                "${note != null}",
            })
    void theEngineItselfKnowsNoCallsAndNoBeans(String condition) {
        smuggle("good.bpmn", model("good", step("note", "")), model("good", condition(condition)));

        assertThatThrownBy(() -> begin(
                        "good",
                        Variables.createVariables()
                                .putValueTyped("object", Variables.untypedValue(new Dangerous(), true))))
                .isInstanceOf(ProcessEngineException.class)
                .hasStackTraceContaining("' is refused: ");
        assertThat(RAN).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "class | <bpmn:serviceTask id=\"Task\" camunda:class=\"id.kerani.engine.HardenedEngineIT$Delegate\" />",
                "expression | <bpmn:serviceTask id=\"Task\" camunda:expression=\"${bean.run()}\" />",
                "plain expression | <bpmn:serviceTask id=\"Task\" camunda:expression=\"${object}\" />",
                "shell | <bpmn:serviceTask id=\"Task\" camunda:type=\"shell\"><bpmn:extensionElements><camunda:field name=\"command\" stringValue=\"id\" /></bpmn:extensionElements></bpmn:serviceTask>",
                "mail | <bpmn:serviceTask id=\"Task\" camunda:type=\"mail\"><bpmn:extensionElements><camunda:field name=\"to\" stringValue=\"x@y\" /><camunda:field name=\"text\" stringValue=\"x\" /></bpmn:extensionElements></bpmn:serviceTask>",
                "external | <bpmn:serviceTask id=\"Task\" camunda:type=\"external\" camunda:topic=\"x\" />",
                "send by class | <bpmn:sendTask id=\"Task\" camunda:class=\"id.kerani.engine.HardenedEngineIT$Delegate\" />",
                "rule by class | <bpmn:businessRuleTask id=\"Task\" camunda:class=\"id.kerani.engine.HardenedEngineIT$Delegate\" />",
                "juel script | <bpmn:scriptTask id=\"Task\" scriptFormat=\"juel\"><bpmn:script>${bean.run()}</bpmn:script></bpmn:scriptTask>",
                "feel script | <bpmn:scriptTask id=\"Task\" scriptFormat=\"feel\"><bpmn:script>1 + 1</bpmn:script></bpmn:scriptTask>",
                "groovy script | <bpmn:scriptTask id=\"Task\" scriptFormat=\"groovy\"><bpmn:script>1</bpmn:script></bpmn:scriptTask>",
                "script without a language | <bpmn:scriptTask id=\"Task\"><bpmn:script>${bean.run()}</bpmn:script></bpmn:scriptTask>",
                "script of a resource | <bpmn:scriptTask id=\"Task\" scriptFormat=\"juel\" camunda:resource=\"good.bpmn\" />",
                "input script | <bpmn:serviceTask id=\"Task\" camunda:delegateExpression=\"${note}\"><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name=\"x\"><camunda:script scriptFormat=\"juel\">${bean.run()}</camunda:script></camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:serviceTask>",
                "input call | <bpmn:serviceTask id=\"Task\" camunda:delegateExpression=\"${note}\"><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name=\"x\">${bean.run()}</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:serviceTask>",
                "listener script | <bpmn:serviceTask id=\"Task\" camunda:delegateExpression=\"${note}\"><bpmn:extensionElements><camunda:executionListener event=\"start\"><camunda:script scriptFormat=\"juel\">${bean.run()}</camunda:script></camunda:executionListener></bpmn:extensionElements></bpmn:serviceTask>",
                "listener class | <bpmn:serviceTask id=\"Task\" camunda:delegateExpression=\"${note}\"><bpmn:extensionElements><camunda:executionListener event=\"start\" class=\"id.kerani.engine.HardenedEngineIT$Listener\" /></bpmn:extensionElements></bpmn:serviceTask>",
                "listener call | <bpmn:serviceTask id=\"Task\" camunda:delegateExpression=\"${note}\"><bpmn:extensionElements><camunda:executionListener event=\"start\" expression=\"${bean.run()}\" /></bpmn:extensionElements></bpmn:serviceTask>",
                "delegate of a variable | <bpmn:serviceTask id=\"Task\" camunda:delegateExpression=\"${delegate}\" />",
                "delegate of a bean | <bpmn:serviceTask id=\"Task\" camunda:delegateExpression=\"${bean}\" />",
                "task name | <bpmn:userTask id=\"Task\" name=\"${bean.secret}\" />",
                "assignee | <bpmn:userTask id=\"Task\" camunda:assignee=\"${bean.secret}\" />",
                "called process | <bpmn:callActivity id=\"Task\" calledElement=\"${bean.secret}\" />",
                "timer | <bpmn:intermediateCatchEvent id=\"Task\"><bpmn:timerEventDefinition><bpmn:timeDuration>${bean.secret}</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>",
                "loop | <bpmn:serviceTask id=\"Task\" camunda:delegateExpression=\"${note}\"><bpmn:multiInstanceLoopCharacteristics camunda:collection=\"${bean.run()}\" /></bpmn:serviceTask>",
            })
    void theEngineItselfRunsNoClassesAndNoScripts(String name, String task) {
        smuggle("good.bpmn", model("good", step("note", "")), model("good", task(task)));

        assertThatThrownBy(() -> begin(
                        "good",
                        Variables.createVariables()
                                .putValueTyped("object", Variables.untypedValue(new Dangerous(), true))
                                .putValueTyped("delegate", Variables.untypedValue(new Delegate(), true))))
                .as(name)
                .isInstanceOf(ProcessEngineException.class)
                .satisfies(thrown -> assertThat(thrown.getMessage())
                        .containsAnyOf(
                                "is refused", "which no model may", "are not run from models", "MailActivityBehavior"));
        assertThat(RAN).isEmpty();
    }

    /** Would tell if it ran. */
    public static class Delegate implements JavaDelegate, java.io.Serializable {

        private static final long serialVersionUID = 1;

        @Override
        public void execute(DelegateExecution execution) {
            RAN.add("class");
        }
    }

    /** Would tell if it ran. */
    public static class Listener implements org.camunda.bpm.engine.delegate.ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            RAN.add("listener");
        }
    }

    @Test
    void aVariableNeverStandsInForAStep() {
        deploy("good.bpmn", model("good", step("note", "")));

        begin("good", Variables.createVariables().putValueTyped("note", Variables.untypedValue(new Delegate(), true)));

        assertThat(RAN).containsExactly("note Task");
    }

    @Test
    void externalEntitiesAreNotReadBehindTheGateEither() {
        smuggle(
                "good.bpmn",
                model("good", step("note", "")),
                model("good", step("note", ""))
                        .replace(
                                "<bpmn:definitions",
                                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><bpmn:definitions")
                        .replace(
                                "id=\"End\" />",
                                "id=\"End\"><bpmn:documentation>&e;</bpmn:documentation></bpmn:endEvent>"));

        assertThatThrownBy(() -> begin("good", Map.of())).isInstanceOf(ProcessEngineException.class);
    }

    // (c) script engines
    // ------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(strings = {"juel", "feel", "feel-scala", "groovy", "javascript", "Graal.js", "python", "ruby"})
    void noScriptEngineIsReachable(String language) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();

        assertThatThrownBy(() -> configuration.getScriptingEngines().getScriptEngineForLanguage(language))
                .isInstanceOf(ProcessEngineException.class);
        assertThatThrownBy(() -> configuration.getScriptEngineResolver().getScriptEngine(language, true))
                .isInstanceOf(ProcessEngineException.class);
        assertThatThrownBy(() -> configuration.getScriptFactory().createScriptFromSource(language, "1"))
                .isInstanceOf(ProcessEngineException.class);
        assertThatThrownBy(() -> configuration
                        .getDmnEngineConfiguration()
                        .getScriptEngineResolver()
                        .getScriptEngineForLanguage(language))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> configuration
                        .getDmnEngineConfiguration()
                        .getElProvider()
                        .createExpression("${1}"))
                .isInstanceOf(ProcessEngineException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "juel | ${object.run()}",
                "JUEL | object.run()",
                "groovy | 1",
                "javascript | 1",
                "feel-scala | 1",
                "feel | object.secret",
                "feel | object.run()",
                "feel | [object][1].secret",
                "feel | {f: function(x) external {java: {class: \"java.lang.Math\", method signature: \"abs(double)\"}}, y: f(-1)}.y",
                "feel | {f: function(n) f(n + 1), y: f(1)}.y",
                "feel | sum(for i in 1..1000000000 return i)",
            })
    void decisionsReachNoScriptsNoJavaAndNoLoops(String language, String text) {
        smuggle("score.dmn", decision("score", "", "1"), decision("score", language, text));

        assertThatThrownBy(() -> decide("score", Map.of("object", new Dangerous())))
                .isInstanceOf(RuntimeException.class);
        assertThat(RAN).isEmpty();
    }

    @Test
    void decisionsTakePlainAndSmallValuesOnly() {
        deploy("score.dmn", decision("score", "", "count(list)"));

        assertThat(decide("score", Map.of("list", List.of(1, 2)))).hasToString("2");
        assertThatThrownBy(() -> decide("score", Map.of("list", java.util.Collections.nCopies(1_001, 1))))
                .hasStackTraceContaining("too large or no plain value");
        assertThatThrownBy(() -> decide("score", Map.of("list", List.of(new Dangerous()))))
                .hasStackTraceContaining("too large or no plain value");
    }

    @Test
    void queriesEvaluateNoExpressions() {
        for (String expression : List.of("${bean.run()}", "${currentUser()}", "#{1 == 1}")) {
            assertThatThrownBy(() -> engine.getTaskService()
                            .createTaskQuery()
                            .taskAssigneeExpression(expression)
                            .list())
                    .isInstanceOf(ProcessEngineException.class);
            assertThatThrownBy(() -> engine.getTaskService()
                            .createTaskQuery()
                            .or()
                            .taskAssigneeExpression(expression)
                            .endOr()
                            .list())
                    .isInstanceOf(ProcessEngineException.class);
        }
        assertThat(RAN).isEmpty();
    }
}
