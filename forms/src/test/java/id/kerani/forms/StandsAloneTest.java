package id.kerani.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A form that stands alone is checked without what it began with, so that must make no difference. */
class StandsAloneTest {

    private final FormValidator validator = new FormValidator(Clock.systemUTC());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {'type':'textfield','key':'v'}                                                            | true
        {'type':'textfield','key':'v','defaultValue':'d','validate':{'maxLength':9}}              | true
        {'type':'select','key':'v','values':[{'label':'A','value':'a'}]}                          | true
        {'type':'text','text':'Read this'}                                                        | true
        {'type':'group','path':'g','components':[{'type':'textfield','key':'v'}]}                 | true
        {'type':'textfield','key':'v','readonly':true}                                            | false
        {'type':'textfield','key':'v','readonly':'=w'}                                            | false
        {'type':'textfield','key':'v','disabled':true}                                            | false
        {'type':'textfield','key':'v','conditional':{'hide':'=w'}}                                | false
        {'type':'textfield','key':'v','validate':{'maxLength':'=w'}}                              | false
        {'type':'select','key':'v','valuesKey':'w'}                                               | false
        {'type':'expression','key':'v','expression':'=w'}                                         | false
        {'type':'dynamiclist','path':'v','components':[{'type':'textfield','key':'x'}]}           | false
        {'type':'group','components':[{'type':'textfield','key':'v','conditional':{'hide':'=w'}}]} | false
        """)
    void isToldByTheDefinition(String component, boolean alone) {
        FormDefinition form = Schemas.of(component);

        assertThat(form.standsAlone()).isEqualTo(alone);
        if (alone) {
            FormValues entered = Schemas.values("{'v':'a','g':{'v':'a'}}");
            FormValues known = Schemas.values("{'v':'other','w':'x','g':{'v':'other','w':'x'}}");
            assertThat(validator.validate(form, known, entered))
                    .isEqualTo(validator.validate(form, FormValues.empty(), entered));
        }
    }
}
