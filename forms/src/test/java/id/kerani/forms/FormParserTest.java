package id.kerani.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormParserTest {

    @ParameterizedTest
    @ValueSource(strings = {"all-components", "invoice-approval", "nested-lists", "old-schema"})
    void takesOtherPeoplesSchemas(String name) {
        ParsedForm parsed = FormDefinition.parse(Schemas.text(name));
        assertThat(parsed.problems()).isEmpty();
        assertThat(parsed.isValid()).isTrue();
    }

    @Test
    void knowsEveryComponentType() {
        FormDefinition form = Schemas.definition("all-components");
        EnumSet<ComponentType> missing = EnumSet.allOf(ComponentType.class);
        form.allComponents().forEach(component -> missing.remove(component.type()));
        assertThat(missing).containsExactly(ComponentType.UNKNOWN);
        assertThat(form.component("Field_amount")).hasValueSatisfying(amount -> {
            assertThat(amount.format()).isEqualTo(FormComponent.Format.MONEY);
            assertThat(amount.appearance().prefix()).isEqualTo("Rp");
            assertThat(amount.validation().max().expression()).isEqualTo("=limit * 2");
        });
        assertThat(form.component("Field_creditor")).hasValueSatisfying(field -> assertThat(field.layout())
                .isEqualTo(new FormComponent.Layout("Row_1", 8)));
        assertThat(form.componentAt("lines[3].qty").map(FormComponent::id)).contains("Field_qty");
        assertThat(form.componentAt("address.city").map(FormComponent::id)).contains("Field_city");
        assertThat(form.componentAt("nothing")).isEmpty();
    }

    @Test
    void saysWhatItCannotDraw() {
        ParsedForm parsed = FormDefinition.parse(Schemas.text("all-components"));
        assertThat(parsed.notes())
                .containsExactly(FormProblem.of("/components/24", "forms.definition.not-supported", "iframe"));
        assertThat(parsed.notes().getFirst().message(Locale.ENGLISH)).contains("\"iframe\" is not supported");
    }

    @Test
    void showsAFormWithAnUnknownTypeButDoesNotLetItPass() {
        ParsedForm parsed = FormDefinition.parse(
                Schemas.json("{'type':'signature','key':'s'}", "{'type':'textfield','key':'name'}"));
        assertThat(parsed.isValid()).isFalse();
        assertThat(parsed.definition()).isNotNull();
        assertThat(parsed.definition().components())
                .extracting(FormComponent::type)
                .containsExactly(ComponentType.UNKNOWN, ComponentType.TEXTFIELD);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ``                                                    | forms.definition.broken-json |
        {'type':'default'                                     | forms.definition.broken-json |
        {'type':'default','components':[]} x                  | forms.definition.broken-json |
        {'type':'default','type':'default','components':[]}   | forms.definition.broken-json |
        []                                                    | forms.definition.not-an-object |
        'text'                                                | forms.definition.not-an-object |
        {'components':[]}                                     | forms.definition.wrong-root-type | /type
        {'type':'group','components':[]}                      | forms.definition.wrong-root-type | /type
        {'type':'default'}                                    | forms.definition.no-components |
        {'type':'default','components':{}}                    | forms.definition.wrong-type.list | /components
        {'type':'default','components':[3]}                   | forms.definition.wrong-type.object | /components/0
        {'type':'default','schemaVersion':20,'components':[]} | forms.definition.newer-schema | /schemaVersion
        {'type':'default','schemaVersion':'x','components':[]}| forms.definition.wrong-type.number | /schemaVersion
        {'type':'default','schemaVersion':0,'components':[]}  | forms.definition.out-of-range | /schemaVersion
        """)
    void namesWhatIsWrongWithTheWhole(String json, String code, String pointer) {
        assertThat(FormDefinition.parse(json.replace('\'', '"')).problems())
                .extracting(FormProblem::code, FormProblem::path)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(code, pointer == null ? "" : pointer));
    }

    /** Paths are counted from the component. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {'key':'a'}                                                      | forms.definition.no-type |
        {'type':'signature','key':'a'}                                   | forms.definition.unknown-type | /type
        {'type':7,'key':'a'}                                             | forms.definition.wrong-type.text | /type
        {'type':'textfield'}                                             | forms.definition.no-key |
        {'type':'textfield','key':'a b'}                                 | forms.definition.bad-key | /key
        {'type':'textfield','key':'a..b'}                                | forms.definition.bad-key | /key
        {'type':'textfield','key':'a','label':5}                         | forms.definition.wrong-type.text | /label
        {'type':'textfield','key':'a','label':'{{x'}                     | forms.template.not-closed | /label
        {'type':'textfield','key':'a','layout':{'columns':17}}           | forms.definition.out-of-range | /layout/columns
        {'type':'textfield','key':'a','layout':[]}                       | forms.definition.wrong-type.object | /layout
        {'type':'textfield','key':'a','readonly':1}                      | forms.definition.wrong-type.boolean | /readonly
        {'type':'textfield','key':'a','readonly':'=1 +'}                 | forms.expression.syntax | /readonly
        {'type':'textfield','key':'a','conditional':{'hide':'=a ='}}     | forms.expression.syntax | /conditional/hide
        {'type':'textfield','key':'a','conditional':{'hide':'=f(1)'}}    | forms.expression.unknown-function | /conditional/hide
        {'type':'textfield','key':'a','validate':{'pattern':'['}}        | forms.definition.bad-pattern | /validate/pattern
        {'type':'textfield','key':'a','validate':{'pattern':'^(a+)+$'}}  | forms.definition.slow-pattern | /validate/pattern
        {'type':'textfield','key':'a','validate':{'pattern':'(\\\\d*x?){2,}'}} | forms.definition.slow-pattern | /validate/pattern
        {'type':'textfield','key':'a','validate':{'required':'yes'}}     | forms.definition.wrong-type.boolean | /validate/required
        {'type':'textfield','key':'a','validate':{'minLength':'x'}}      | forms.definition.wrong-type.number | /validate/minLength
        {'type':'textfield','key':'a','validate':{'minLength':5,'maxLength':2}} | forms.definition.limits-crossed | /validate/maxLength
        {'type':'textfield','key':'a','validate':{'validationType':'ip'}}| forms.definition.bad-choice | /validate/validationType
        {'type':'textfield','key':'a','properties':{'format':'iban'}}    | forms.definition.unknown-format | /properties/format
        {'type':'textfield','key':'a','properties':{'x':{}}}             | forms.definition.wrong-type.text | /properties/x
        {'type':'textfield','key':'a','defaultValue':5}                  | forms.definition.bad-default | /defaultValue
        {'type':'number','key':'a','defaultValue':'x'}                   | forms.definition.bad-default | /defaultValue
        {'type':'number','key':'a','validate':{'min':9,'max':1}}         | forms.definition.limits-crossed | /validate/max
        {'type':'number','key':'a','validate':{'max':'=x +'}}            | forms.expression.syntax | /validate/max
        {'type':'number','key':'a','increment':'0'}                      | forms.definition.bad-increment | /increment
        {'type':'number','key':'a','decimalDigits':1.5}                  | forms.definition.out-of-range | /decimalDigits
        {'type':'datetime','key':'a','subtype':'week'}                   | forms.definition.bad-choice | /subtype
        {'type':'datetime','key':'a','subtype':'time','timeInterval':0}  | forms.definition.out-of-range | /timeInterval
        {'type':'datetime','key':'a','defaultValue':'tomorrow'}          | forms.definition.bad-default | /defaultValue
        {'type':'datetime','key':'a','subtype':'time','timeSerializingFormat':'x'} | forms.definition.bad-choice | /timeSerializingFormat
        {'type':'checkbox','key':'a','defaultValue':'yes'}               | forms.definition.bad-default | /defaultValue
        {'type':'radio','key':'a'}                                       | forms.definition.no-options |
        {'type':'radio','key':'a','values':[{}]}                         | forms.definition.bad-option | /values/0
        {'type':'radio','key':'a','values':['x','x']}                    | forms.definition.duplicate-option | /values/1
        {'type':'radio','key':'a','values':['x'],'defaultValue':'y'}     | forms.definition.bad-default | /defaultValue
        {'type':'select','key':'a','values':'x'}                         | forms.definition.wrong-type.list | /values
        {'type':'select','key':'a','valuesKey':'a b'}                    | forms.definition.bad-key | /valuesKey
        {'type':'taglist','key':'a','valuesExpression':'=['}             | forms.expression.syntax | /valuesExpression
        {'type':'checklist','key':'a','values':['x'],'defaultValue':['y']} | forms.definition.bad-default | /defaultValue
        {'type':'group','path':'a b'}                                    | forms.definition.bad-key | /path
        {'type':'group','components':{}}                                 | forms.definition.wrong-type.list | /components
        {'type':'dynamiclist','components':[]}                           | forms.definition.no-path |
        {'type':'dynamiclist','path':'a','defaultRepetitions':501}       | forms.definition.out-of-range | /defaultRepetitions
        {'type':'table','dataSource':'=x'}                               | forms.definition.no-columns |
        {'type':'table','dataSource':'=x +','columns':[{'key':'a'}]}     | forms.expression.syntax | /dataSource
        {'type':'table','dataSource':'=x','columns':[{'label':'a'}]}     | forms.definition.no-key | /columns/0
        {'type':'text','text':'{{#if x}}y'}                              | forms.template.not-closed | /text
        {'type':'text','text':'{{#if x}}y{{/loop}}'}                     | forms.template.wrong-end | /text
        {'type':'text','text':'{{#each x}}y{{/each}}'}                   | forms.template.unknown-tag | /text
        {'type':'text','text':'{{x +}}'}                                 | forms.expression.syntax | /text
        {'type':'text','text':'=x +'}                                    | forms.expression.syntax | /text
        {'type':'html','content':'{{#loop a}}'}                          | forms.template.not-closed | /content
        {'type':'image','source':'javascript:alert(1)'}                  | forms.definition.unsafe-source | /source
        {'type':'image','source':'data:text/html;base64,AAAA'}           | forms.definition.unsafe-source | /source
        {'type':'image','source':'//evil.example/x.png'}                 | forms.definition.unsafe-source | /source
        {'type':'spacer','height':-1}                                    | forms.definition.out-of-range | /height
        {'type':'button','action':'explode'}                             | forms.definition.bad-choice | /action
        {'type':'expression','key':'a'}                                  | forms.definition.missing-property |
        {'type':'expression','key':'a','expression':'=1','computeOn':'never'} | forms.definition.bad-choice | /computeOn
        {'type':'documentPreview'}                                       | forms.definition.missing-property |
        """)
    void namesWhatIsWrongWithAComponent(String component, String code, String pointer) {
        ParsedForm parsed = FormDefinition.parse(Schemas.json("{'type':'separator'}", component));
        assertThat(parsed.problems())
                .extracting(FormProblem::code, FormProblem::path)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(code, "/components/1" + (pointer == null ? "" : pointer)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {'type':'textfield','id':'X','key':'a'}  | {'type':'textfield','id':'X','key':'b'}      | forms.definition.duplicate-id
        {'type':'textfield','key':'a'}           | {'type':'number','key':'a'}                  | forms.definition.duplicate-key
        {'type':'textfield','key':'a'}           | {'type':'number','key':'a.b'}                | forms.definition.duplicate-key
        {'type':'textfield','key':'a.b'}         | {'type':'number','key':'a'}                  | forms.definition.duplicate-key
        {'type':'textfield','key':'a.b'}         | {'type':'group','path':'a','components':[{'type':'number','key':'b'}]} | forms.definition.duplicate-key
        {'type':'textfield','key':'a'}           | {'type':'group','components':[{'type':'number','key':'a'}]} | forms.definition.duplicate-key
        {'type':'textfield','key':'a'}           | {'type':'dynamiclist','path':'a','components':[]} | forms.definition.duplicate-key
        {'type':'dynamiclist','path':'a','components':[]} | {'type':'dynamiclist','path':'a','components':[]} | forms.definition.duplicate-key
        {'type':'separator','layout':{'row':'R','columns':10}} | {'type':'spacer','layout':{'row':'R','columns':8}} | forms.definition.row-too-wide
        """)
    void namesTwoThatCannotStandTogether(String one, String other, String code) {
        assertThat(FormDefinition.parse(Schemas.json(one, other)).problems())
                .extracting(FormProblem::code)
                .containsExactly(code);
    }

    @Test
    void groupsMayShareAPathAndRowsHaveTheirOwnKeys() {
        assertThat(FormDefinition.parse(Schemas.json(
                                "{'type':'group','path':'a','components':[{'type':'number','key':'x'}]}",
                                "{'type':'group','path':'a','components':[{'type':'number','key':'y'}]}",
                                "{'type':'number','key':'x'}",
                                "{'type':'dynamiclist','path':'rows','components':[{'type':'number','key':'x'}]}"))
                        .problems())
                .isEmpty();
    }

    @Test
    void refusesWhatIsTooMuch() {
        String field = "{'type':'separator'}";
        String many = IntStream.rangeClosed(0, FormLimits.COMPONENTS)
                .mapToObj(i -> field)
                .collect(Collectors.joining(","));
        assertThat(codes(Schemas.json(many))).containsExactly("forms.definition.too-many");

        String deep = "{'type':'group','components':[".repeat(FormLimits.DEPTH) + field + "]}".repeat(FormLimits.DEPTH);
        assertThat(codes(Schemas.json(deep))).containsExactly("forms.definition.too-deep");
        String deeper = "[".repeat(5_000) + "]".repeat(5_000);
        assertThat(codes("{\"type\":\"default\",\"components\":" + deeper + "}"))
                .containsExactly("forms.definition.broken-json-somewhere");

        assertThat(codes(Schemas.json("{'type':'text','text':'" + "x".repeat(FormLimits.TEMPLATE_LENGTH + 1) + "'}")))
                .containsExactly("forms.definition.text-too-long");
        assertThat(codes(Schemas.json("{'type':'text','text':'" + "x".repeat(FormLimits.DEFINITION_LENGTH) + "'}")))
                .containsExactly("forms.definition.too-large");
        String options = IntStream.rangeClosed(0, FormLimits.OPTIONS)
                .mapToObj(i -> "'o" + i + "'")
                .collect(Collectors.joining(","));
        assertThat(codes(Schemas.json("{'type':'radio','key':'a','values':[" + options + "]}")))
                .containsExactly("forms.definition.too-many-options");
        assertThat(codes(Schemas.json(
                        "{'type':'textfield','key':'a','validate':{'pattern':'" + "x".repeat(501) + "'}}")))
                .containsExactly("forms.definition.pattern-too-long");
    }

    private static java.util.List<String> codes(String json) {
        return FormDefinition.parse(json).problems().stream()
                .map(FormProblem::code)
                .toList();
    }

    @Test
    void everyTypeNameIsFound() {
        assertThat(Arrays.stream(ComponentType.values())
                        .filter(type -> type != ComponentType.UNKNOWN)
                        .filter(type -> ComponentType.of(type.schemaName()) != type))
                .isEmpty();
        assertThat(ComponentType.of("multipage")).isEqualTo(ComponentType.UNKNOWN);
    }
}
