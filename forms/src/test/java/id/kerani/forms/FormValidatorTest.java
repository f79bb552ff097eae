package id.kerani.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormValidatorTest {

    private static final ZoneId SAMARINDA = ZoneId.of("Asia/Makassar");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T20:00:00Z"), SAMARINDA);

    private final FormValidator validator = new FormValidator(CLOCK);

    /** field | submitted value of key v | expected code, or the cleaned value after = */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {'type':'textfield','key':'v'}                                              | ' Budi '            | ="Budi"
        {'type':'textfield','key':'v'}                                              | '  '                | =null
        {'type':'textfield','key':'v'}                                              | 'a\\nb'             | ="a b"
        {'type':'textfield','key':'v'}                                              | 'a\\u0000b'         | forms.text.control
        {'type':'textfield','key':'v'}                                              | 'a\\ud800b'         | forms.text.control
        {'type':'textfield','key':'v'}                                              | 12                  | forms.type.text
        {'type':'textfield','key':'v'}                                              | ['a']               | forms.type.text
        {'type':'textfield','key':'v'}                                              | '<b>x</b>'          | ="<b>x</b>"
        {'type':'textfield','key':'v','validate':{'required':true}}                 | null                | forms.required
        {'type':'textfield','key':'v','validate':{'required':true}}                 | ' '                 | forms.required
        {'type':'textfield','key':'v','validate':{'minLength':3}}                   | 'ab'                | forms.length.min
        {'type':'textfield','key':'v','validate':{'maxLength':3}}                   | 'abcd'              | forms.length.max
        {'type':'textfield','key':'v','validate':{'maxLength':3}}                   | 'ab😀'              | ="ab😀"
        {'type':'textfield','key':'v','validate':{'minLength':'=1+2'}}              | 'ab'                | forms.length.min
        {'type':'textfield','key':'v','validate':{'pattern':'^[A-Z]+$'}}            | 'abc'               | forms.pattern
        {'type':'textfield','key':'v','validate':{'pattern':'^[A-Z]+$'}}            | 'ABC'               | ="ABC"
        {'type':'textfield','key':'v','validate':{'pattern':'x','patternErrorMessage':'An x'}} | 'abc'    | forms.pattern.own
        {'type':'textfield','key':'v','validate':{'validationType':'email'}}        | 'budi@toko'         | forms.email
        {'type':'textfield','key':'v','validate':{'validationType':'email'}}        | 'budi@toko.co.id'   | ="budi@toko.co.id"
        {'type':'textfield','key':'v','validate':{'validationType':'email'}}        | 'b u@toko.id'       | forms.email
        {'type':'textfield','key':'v','validate':{'validationType':'phone'}}        | '+62 812-3456-7890' | ="+62 812-3456-7890"
        {'type':'textfield','key':'v','validate':{'validationType':'phone'}}        | '12345'             | forms.phone
        {'type':'textfield','key':'v','properties':{'format':'phone'}}              | '0812 ABCD 7890'    | forms.phone
        {'type':'textfield','key':'v','properties':{'format':'phone'}}              | '(0541) 123456'     | ="(0541) 123456"
        {'type':'textfield','key':'v','properties':{'format':'npwp'}}               | '01.234.567.8-901.000' | ="01.234.567.8-901.000"
        {'type':'textfield','key':'v','properties':{'format':'npwp'}}               | '0123456789012345'  | ="0123456789012345"
        {'type':'textfield','key':'v','properties':{'format':'npwp'}}               | '12345678901234'    | forms.npwp
        {'type':'textfield','key':'v','properties':{'format':'npwp'}}               | '01234567890123456' | forms.npwp
        {'type':'textfield','key':'v','properties':{'format':'nik'}}                | '6472 0101 0190 0001' | ="6472 0101 0190 0001"
        {'type':'textfield','key':'v','properties':{'format':'nik'}}                | '647201010190001'   | forms.nik
        {'type':'textfield','key':'v','properties':{'format':'nik'}}                | '647201010190OOO1'  | forms.nik
        {'type':'textarea','key':'v'}                                               | 'a\\r\\nb'          | ="a\\nb"
        {'type':'textarea','key':'v','validate':{'maxLength':2}}                    | 'abc'               | forms.length.max
        {'type':'number','key':'v'}                                                 | 1250000.5           | =1250000.5
        {'type':'number','key':'v'}                                                 | '12'                | forms.type.number
        {'type':'number','key':'v'}                                                 | true                | forms.type.number
        {'type':'number','key':'v','serializeToString':true}                        | '12.50'             | ="12.50"
        {'type':'number','key':'v','serializeToString':true}                        | 'NaN'               | forms.type.number
        {'type':'number','key':'v','decimalDigits':0}                               | 1.5                 | forms.number.integer
        {'type':'number','key':'v','decimalDigits':2}                               | 1.505               | forms.number.decimals
        {'type':'number','key':'v','decimalDigits':2}                               | 1.500               | =1.500
        {'type':'number','key':'v','increment':'500'}                               | 750                 | forms.number.increment
        {'type':'number','key':'v','validate':{'min':1}}                            | 0                   | forms.number.min
        {'type':'number','key':'v','validate':{'max':10}}                           | 11                  | forms.number.max
        {'type':'number','key':'v','validate':{'max':'=limit'}}                     | 6                   | forms.number.max
        {'type':'number','key':'v','validate':{'required':true}}                    | null                | forms.required
        {'type':'datetime','key':'v','subtype':'date'}                              | '2026-11-24'        | ="2026-11-24"
        {'type':'datetime','key':'v','subtype':'date'}                              | '2026-02-30'        | forms.type.date
        {'type':'datetime','key':'v','subtype':'date'}                              | '24-11-2026'        | forms.type.date
        {'type':'datetime','key':'v','subtype':'date'}                              | '+10000-01-01'      | forms.type.date
        {'type':'datetime','key':'v','subtype':'date'}                              | 20261124            | forms.type.date
        {'type':'datetime','key':'v','subtype':'date','disallowPassedDates':true}   | '2026-11-23'        | forms.date.past
        {'type':'datetime','key':'v','subtype':'date','disallowPassedDates':true}   | '2026-11-24'        | ="2026-11-24"
        {'type':'datetime','key':'v','subtype':'time'}                              | '16:00'             | ="16:00"
        {'type':'datetime','key':'v','subtype':'time'}                              | '16:00+08:00'       | ="16:00+08:00"
        {'type':'datetime','key':'v','subtype':'time'}                              | '25:00'             | forms.type.time
        {'type':'datetime','key':'v','subtype':'datetime'}                          | '2026-11-24T16:00+08:00' | ="2026-11-24T16:00+08:00"
        {'type':'datetime','key':'v','subtype':'datetime'}                          | '2026-11-24T08:00Z' | ="2026-11-24T08:00Z"
        {'type':'datetime','key':'v','subtype':'datetime'}                          | '2026-11-24'        | forms.type.datetime
        {'type':'checkbox','key':'v'}                                               | true                | =true
        {'type':'checkbox','key':'v'}                                               | null                | =false
        {'type':'checkbox','key':'v'}                                               | 'yes'               | forms.type.boolean
        {'type':'checkbox','key':'v','validate':{'required':true}}                  | false               | forms.required.check
        {'type':'radio','key':'v','values':[{'value':'a','label':'A'}]}             | 'a'                 | ="a"
        {'type':'radio','key':'v','values':[{'value':'a','label':'A'}]}             | 'b'                 | forms.option
        {'type':'radio','key':'v','values':[{'value':1,'label':'A'}]}               | 1.0                 | =1
        {'type':'select','key':'v','valuesKey':'terms'}                             | 'net14'             | ="net14"
        {'type':'select','key':'v','valuesKey':'terms'}                             | 'net99'             | forms.option
        {'type':'select','key':'v','valuesExpression':'=terms[value != "net14"]'}   | 'net14'             | forms.option
        {'type':'select','key':'v','valuesExpression':'=terms[value != "net14"]'}   | 'cash'              | ="cash"
        {'type':'select','key':'v','valuesKey':'terms','validate':{'required':true}}| ''                  | forms.required
        {'type':'checklist','key':'v','values':[{'value':'a'},{'value':'b','label':'B'},{'value':'c','label':'C'}]} | ['c','b','c'] | =["c","b"]
        {'type':'checklist','key':'v','values':[{'value':'b','label':'B'}]}         | 'b'                 | forms.type.list
        {'type':'checklist','key':'v','values':[{'value':'b','label':'B'}],'validate':{'required':true}} | []  | forms.required
        {'type':'taglist','key':'v','values':[{'value':'b','label':'B'}]}           | ['x']               | forms.option
        {'type':'filepicker','key':'v'}                                             | [{'documentId':'d1','metadata':{'fileName':'a.pdf','evil':{}}}] | =[{"documentId":"d1","metadata":{"fileName":"a.pdf"}}]
        {'type':'filepicker','key':'v'}                                             | [{'documentId':'d1'},{'documentId':'d2'}] | forms.files.one
        {'type':'filepicker','key':'v','multiple':true}                             | [{'documentId':'d1'},{'documentId':'d2'}] | =[{"documentId":"d1"},{"documentId":"d2"}]
        {'type':'filepicker','key':'v'}                                             | [{'documentId':'../../etc'}] | forms.type.files
        {'type':'filepicker','key':'v','validate':{'required':true}}                | []                  | forms.required
        {'type':'expression','key':'v','expression':'=limit * 2'}                   | 999                 | =10
        {'type':'textfield','key':'v','readonly':true}                              | 'x'                 | ="known"
        {'type':'textfield','key':'v','readonly':'=limit = 5'}                      | 'x'                 | ="known"
        {'type':'textfield','key':'v','readonly':'=limit = 6'}                      | 'x'                 | ="x"
        {'type':'textfield','key':'v','disabled':true}                              | 'x'                 | =absent
        {'type':'textfield','key':'v','conditional':{'hide':'=limit = 5'},'validate':{'required':true}} | 'x' | =absent
        {'type':'textfield','key':'v','conditional':{'hide':'=limit = 6'}}          | 'x'                 | ="x"
        {'type':'dynamiclist','path':'v','components':[{'type':'number','key':'n'}]}| [{'n':1},{'n':2,'z':3}] | =[{"n":1},{"n":2}]
        {'type':'dynamiclist','path':'v','components':[{'type':'number','key':'n'}]}| 'x'                 | forms.type.list
        {'type':'dynamiclist','path':'v','components':[{'type':'number','key':'n'}]}| ['x']               | forms.type.object
        {'type':'dynamiclist','path':'v','properties':{'minItems':'2'},'components':[]} | [{}]            | forms.rows.too-few
        {'type':'dynamiclist','path':'v','properties':{'maxItems':'1'},'components':[]} | [{},{}]         | forms.rows.too-many
        {'type':'group','path':'v','components':[{'type':'number','key':'n'}]}      | {'n':1,'z':2}       | ={"n":1}
        """)
    void eachTypeTakesWhatFitsAndNamesWhatDoesNot(String component, String submitted, String expected) {
        String known = "{'limit':5,'terms':[{'value':'cash','label':'Cash'},{'value':'net14','label':'14 days'}]"
                + (component.contains("readonly") ? ",'v':'known'}" : "}");
        FormResult result = validator.validate(
                Schemas.of(component), Schemas.values(known), Schemas.values("{'v':" + submitted + "}"));
        if (!expected.startsWith("=")) {
            assertThat(result.problems()).extracting(FormProblem::code).containsExactly(expected);
            assertThat(result.problems().getFirst().path()).startsWith("v");
        } else {
            assertThat(result.problems()).isEmpty();
            assertThat(result.values())
                    .isEqualTo(
                            Schemas.values(expected.equals("=absent") ? "{}" : "{'v':" + expected.substring(1) + "}"));
        }
    }

    @Test
    void aFormOfAllComponentsIsCleaned() {
        FormValues known = Schemas.values("{'limit':1000,'supplier':{'name':'X'},"
                + "'languages':[{'value':'id','label':'Indonesia'}],'notes':'before'}");
        FormResult result = validator.validate(Schemas.definition("all-components"), known, Schemas.values("""
                {'creditor':'Katering','contact':{'mail':'a@b.id'},'amount':1500,'invoiceDate':'2026-11-24',
                 'callAt':'09:15','meeting':'2026-11-25T10:00+08:00','approved':true,'approvedBy':'Siti',
                 'mailto':['books'],'product':'cloud','language':'id','tags':['a','c'],'notes':'changed',
                 'address':{'street':'Jl. Gerilya 12','city':'Samarinda'},
                 'lines':[{'item':'Beras','qty':2,'price':70000,'total':1,'why':'x'},
                          {'item':'Gula','qty':20,'price':15000,'why':'Lebaran'}],
                 'sum':5,'papers':[{'documentId':'d1'}],'limit':1000000,'role':'manager'}"""));
        assertThat(result.problems()).isEmpty();
        assertThat(result.values()).isEqualTo(Schemas.values("""
                {'creditor':'Katering','contact':{'mail':'a@b.id'},'amount':1500,'invoiceDate':'2026-11-24',
                 'callAt':'09:15','meeting':'2026-11-25T10:00+08:00','approved':true,'approvedBy':'Siti',
                 'mailto':['books'],'product':'cloud','language':'id','tags':['a','c'],'notes':'before',
                 'address':{'street':'Jl. Gerilya 12','city':'Samarinda'},
                 'lines':[{'item':'Beras','qty':2,'price':70000,'total':140000},
                          {'item':'Gula','qty':20,'price':15000,'total':300000,'why':'Lebaran'}],
                 'sum':440000,'papers':[{'documentId':'d1'}]}"""));
        assertThat(result.ignored()).contains("limit", "role", "notes", "lines[0].why", "lines[0].total", "sum");
    }

    @Test
    void problemsNameTheRowAndStandInTheFormsOrder() {
        FormResult result = validator.validate(
                Schemas.definition("all-components"),
                Schemas.values("{'limit':1,'languages':[]}"),
                Schemas.values("{'creditor':'','amount':5,'approved':true,'lines':[{'item':'a','qty':0},"
                        + "{'qty':11}],'address':{'city':'samarinda'}}"));
        assertThat(result.problems().stream()
                        .map(p -> p.path() + " " + p.code())
                        .toList())
                .containsExactly(
                        "creditor forms.required",
                        "amount forms.number.max",
                        "approvedBy forms.required",
                        "address.city forms.pattern.own",
                        "lines[0].qty forms.number.min",
                        "lines[1].item forms.required",
                        "lines[1].why forms.required");
        assertThat(result.problems().get(3).message(Locale.ENGLISH)).isEqualTo("Begin with a capital letter");
    }

    @Test
    void aSubmittedValueCannotPoseAsAKnownOne() {
        FormDefinition form = Schemas.of(
                "{'type':'number','key':'credit','validate':{'max':'=if role = \"manager\" then 100 else 10'}}",
                "{'type':'textfield','key':'locked','readonly':'=role != \"manager\"'}");
        FormResult result = validator.validate(
                form,
                Schemas.values("{'role':'staff','locked':'old'}"),
                Schemas.values("{'role':'manager','credit':50,'locked':'new'}"));
        assertThat(result.problems()).extracting(FormProblem::code).containsExactly("forms.number.max");
        assertThat(result.values().text("locked")).contains("old");
        assertThat(result.ignored()).containsExactly("locked", "role");
    }

    @Test
    void rowsCannotBeAddedWhereTheFormDoesNotAllowIt() {
        FormDefinition form = Schemas.of("{'type':'dynamiclist','path':'rows','allowAddRemove':false,'components':["
                + "{'type':'textfield','key':'name','readonly':true},{'type':'number','key':'counted'}]}");
        FormResult result = validator.validate(
                form,
                Schemas.values("{'rows':[{'name':'Beras'}]}"),
                Schemas.values("{'rows':[{'name':'Emas','counted':3},{'name':'Lagi','counted':9}]}"));
        assertThat(result.values()).isEqualTo(Schemas.values("{'rows':[{'name':'Beras','counted':3}]}"));
        assertThat(result.ignored()).containsExactly("rows[0].name", "rows[1]");
    }

    @Test
    void whatAHiddenGroupHoldsIsDropped() {
        FormDefinition form = Schemas.of(
                "{'type':'checkbox','key':'company'}",
                "{'type':'group','path':'firm','conditional':{'hide':'=not(company)'},'components':["
                        + "{'type':'textfield','key':'npwp','validate':{'required':true}}]}",
                "{'type':'dynamiclist','path':'shops','conditional':{'hide':'=not(company)'},'components':["
                        + "{'type':'textfield','key':'name','validate':{'required':true}}]}");
        FormResult person =
                validator.validate(form, Schemas.values("{'company':false,'firm':{'npwp':'1'},'shops':[{}]}"));
        assertThat(person.problems()).isEmpty();
        assertThat(person.values()).isEqualTo(Schemas.values("{'company':false}"));
        FormResult company = validator.validate(form, Schemas.values("{'company':true,'shops':[{}]}"));
        assertThat(company.problems()).extracting(FormProblem::path).containsExactly("firm.npwp", "shops[0].name");
    }

    @Test
    void defaultsFillWhatIsNotKnown() {
        FormDefinition form = Schemas.of(
                "{'type':'radio','key':'kind','values':[{'value':'person','label':'P'}],'defaultValue':'person'}",
                "{'type':'number','key':'days','defaultValue':14}",
                "{'type':'checkbox','key':'agreed'}",
                "{'type':'dynamiclist','path':'lines','defaultRepetitions':2,'components':["
                        + "{'type':'number','key':'qty','defaultValue':1}]}");
        assertThat(FormState.initial(form, Schemas.values("{'days':30,'other':'x'}")))
                .isEqualTo(Schemas.values(
                        "{'days':30,'other':'x','kind':'person','agreed':false," + "'lines':[{'qty':1},{'qty':1}]}"));
    }

    @Test
    void expressionsInsideRowsSeeThisParentAndNumber() {
        FormDefinition form = Schemas.of("{'type':'dynamiclist','path':'orders','components':["
                + "{'type':'textfield','key':'to'},"
                + "{'type':'dynamiclist','path':'lines','components':["
                + "{'type':'number','key':'n'},"
                + "{'type':'expression','key':'label','expression':"
                + "'=parent.to + \"/\" + string(i[1]) + \".\" + string(i[2]) + \"=\" + string(this.n)'}]}]}");
        FormResult result = validator.validate(
                form, Schemas.values("{'orders':[{'to':'A','lines':[{'n':5}]},{'to':'B','lines':[{'n':6},{'n':7}]}]}"));
        List<String> labels = result.values().rows("orders").stream()
                .flatMap(order -> order.rows("lines").stream())
                .map(line -> line.text("label").orElse("none"))
                .collect(Collectors.toList());
        assertThat(labels).containsExactly("A/1.1=5", "B/2.1=6", "B/2.2=7");
    }
}
