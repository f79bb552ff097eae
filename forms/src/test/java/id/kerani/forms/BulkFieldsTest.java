package id.kerani.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BulkFieldsTest {

    private static final FormDefinition FORM = Schemas.of(
            "{'type':'textfield','key':'name','readonly':true,'label':'Name'}",
            "{'type':'radio','key':'decision','label':'Decision','properties':{'bulk':'ask','bulkOptions':'refuse, return'},"
                    + "'values':[{'label':'Accept','value':'accept'},{'label':'Refuse','value':'refuse'}]}",
            "{'type':'group','path':'terms','label':'Terms','components':["
                    + "{'type':'number','key':'limit','label':'Limit'},"
                    + "{'type':'textarea','key':'reason','label':'Reason','properties':{'bulk':'ask'}}]}",
            "{'type':'group','label':'Other','components':[{'type':'textfield','key':'other','label':'Other'}]}",
            "{'type':'dynamiclist','path':'lines','components':["
                    + "{'type':'textfield','key':'text','label':'Text','properties':{'bulk':'ask'}}]}");

    @Test
    void asksOnceForWhatTheFormNamesAndNothingElse() {
        BulkFields fields = BulkFields.of(FORM).orElseThrow();
        assertThat(fields.paths()).containsExactlyInAnyOrder("decision", "terms.reason");
        FormDefinition asked = fields.ask(FORM);
        assertThat(asked.allComponents())
                .extracting(FormComponent::label)
                .containsExactly("Decision", "Terms", "Reason");
        assertThat(asked.componentAt("decision").orElseThrow().options().fixed())
                .extracting(FormComponent.Option::label)
                .containsExactly("Refuse");
    }

    @Test
    void laysCommonAnswersOverEachOnesOwn() {
        BulkFields fields = BulkFields.of(FORM).orElseThrow();
        FormValues own = Schemas.values("{'name':'Siti','terms':{'limit':5,'reason':'old'}}");
        FormValues common = Schemas.values(
                "{'name':'Budi','decision':'refuse','terms':{'limit':9,'reason':'junk'},'lines':[{'text':'x'}]}");
        assertThat(fields.answer(own, common))
                .isEqualTo(Schemas.values("{'name':'Siti','decision':'refuse','terms':{'limit':5,'reason':'junk'}}"));
    }

    @Test
    void allowsOnlyTheChoicesThatMayBeGivenToMany() {
        BulkFields fields = BulkFields.of(FORM).orElseThrow();
        assertThat(fields.allows(Schemas.values("{'decision':'refuse'}"))).isTrue();
        assertThat(fields.allows(Schemas.values("{'decision':null}"))).isTrue();
        assertThat(fields.allows(FormValues.empty())).isTrue();
        assertThat(fields.allows(Schemas.values("{'decision':'accept'}"))).isFalse();
        assertThat(fields.allows(Schemas.values("{'decision':['refuse']}"))).isFalse();
    }

    @Test
    void isNothingForAFormThatIsAnsweredOneByOne() {
        assertThat(BulkFields.of(Schemas.of("{'type':'textfield','key':'a','properties':{'bulk':'no'}}")))
                .isEmpty();
    }
}
