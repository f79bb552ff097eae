package id.kerani.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import id.kerani.shared.Refusal;
import id.kerani.shared.Texts;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Refusals, with words in both languages. */
final class Refused {

    private Refused() {}

    static void with(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .asInstanceOf(type(Refusal.class))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code))
                .satisfies(refusal -> Texts.LANGUAGES.forEach(
                        locale -> assertThat(refusal.text(locale)).isNotBlank().doesNotContain("!", "{")));
    }
}
