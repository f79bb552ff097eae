package id.kerani.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Templates, markdown, HTML, messages, translations. */
class FormTextTest {

    private final FormExpressions expressions = new FormExpressions(Clock.systemUTC());

    private FormScope scope(String values) {
        return FormScope.of(expressions, Schemas.values(values));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        Hi {{name}}!                                            | Hi Budi!
        {{ name }} and {{missing}}.                             | Budi and .
        {{if n > 1 then "many" else "one"}}                     | many
        {{#if n > 1}}many{{/if}}{{#if n > 9}}lots{{/if}}        | many
        {{#loop lines}}[{{item}} {{qty}}]{{/loop}}              | [Beras 2][Gula 3]
        {{#loop tags}}<{{this}}>{{/loop}}                       | <a><b>
        {{#loop lines}}{{parent.name}}:{{this.item}} {{/loop}}  | `Budi:Beras Budi:Gula `
        {{#loop lines}}{{#if qty > 2}}{{item}}{{/if}}{{/loop}}  | Gula
        {{string({a: n}.a)}}                             | 2
        no template                                             | no template
        =name + "!"                                             | Budi!
        {{tags}}                                                | a, b
        """)
    void templatesAreFilled(String template, String expected) {
        assertThat(scope(
                                "{'name':'Budi','n':2,'tags':['a','b'],'lines':[{'item':'Beras','qty':2},{'item':'Gula','qty':3}]}")
                        .text(template))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        text | **bold** and {{name}}                          | <strong>bold</strong>
        text | {{evil}}                                       | &lt;script&gt;
        text | {{link}}                                       | [x](https://evil.example)
        text | <script>alert(1)</script>safe                  | safe
        text | [ok](https://example.org)                      | href="https://example.org"
        text | =name                                          | <p>Budi</p>
        html | <b onclick="x()">{{name}}</b>                  | <b>Budi</b>
        html | <img src="https://x.org/a.png" onerror="x()">  | <img src="https://x.org/a.png"
        html | {{evil}}                                       | &lt;script&gt;
        """)
    void shownHtmlKeepsWhatIsHarmless(String kind, String content, String expected) {
        assertThat(html(kind, content)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        text | <script>alert(1)</script>                       | script
        text | {{evil}}                                        | <script
        text | {{link}}                                        | <a
        text | [x](javascript:alert(1))                        | javascript
        text | ![x](javascript:alert(1))                       | javascript
        html | <a href="javascript:alert(1)">x</a>             | javascript
        html | <a href="//evil.example">x</a>                  | evil
        html | <img src="data:text/html;base64,AAAA">          | data:
        html | <img src=x onerror=alert(1)>                    | onerror
        html | <iframe src="https://x.org"></iframe>           | iframe
        html | <form action="/logout"><input></form>           | form
        html | <style>body{display:none}</style>               | style
        html | <p style="position:fixed;background:url(javascript:x)">x</p> | javascript
        html | <svg onload=alert(1)></svg>                     | svg
        html | <math><mi xlink:href="data:x">                  | xlink
        html | <meta http-equiv=refresh>                       | meta
        html | <object data="x"></object>                      | object
        html | {{evil}}                                        | <script
        """)
    void shownHtmlLosesWhatIsNot(String kind, String content, String gone) {
        assertThat(html(kind, content)).doesNotContain(gone);
    }

    private String html(String kind, String content) {
        FormDefinition form = Schemas.of(
                "{'type':'" + kind + "','" + (kind.equals("text") ? "text" : "content") + "':'" + content + "'}");
        return scope("{'name':'Budi','evil':'<script>alert(1)</script>','link':'[x](https://evil.example)'}")
                .html(form.components().getFirst());
    }

    @Test
    void messagesExistInBothLanguagesForEveryCodeInUse() throws Exception {
        Set<String> codes = new TreeSet<>();
        Pattern literal = Pattern.compile("\"(forms\\.[a-z][a-z.-]*[a-z])\"");
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                Matcher matcher = literal.matcher(Files.readString(source));
                while (matcher.find()) {
                    codes.add(matcher.group(1));
                }
            }
        }
        for (String type : List.of("text", "number", "boolean", "object", "list")) {
            codes.add("forms.definition.wrong-type." + type);
        }
        assertThat(codes).hasSizeGreaterThan(80);
        for (String language : List.of("id", "en")) {
            Properties texts = new Properties();
            texts.load(new StringReader(
                    Files.readString(Path.of("src/main/resources/texts/forms_" + language + ".properties"))));
            assertThat(texts.stringPropertyNames()).as(language).containsExactlyInAnyOrderElementsOf(codes);
        }
    }

    @Test
    void numbersInMessagesAreWrittenAsTheLanguageDoes() {
        FormProblem problem = FormProblem.of("amount", "forms.number.max", 1_250_000);
        assertThat(problem.message(Locale.of("id"))).isEqualTo("Paling banyak 1.250.000.");
        assertThat(problem.message(Locale.ENGLISH)).isEqualTo("At most 1,250,000.");
        assertThat(problem.message(Locale.FRENCH)).isEqualTo("At most 1,250,000.");
    }

    @Test
    void shippedFormsAreTranslatedCompletely() {
        assertThat(FormTranslations.missing(FormCatalog.ofClassPath())).isEmpty();
    }

    @Test
    void aFormIsSpokenInBothLanguages() {
        FormCatalog catalog = FormCatalog.ofClassPath(FormTextTest.class.getClassLoader(), "catalog");
        assertThat(catalog.keys()).containsExactly("broken", "decide", "half");
        Form form = catalog.require("decide");
        FormDefinition indonesian = form.in(Locale.of("id", "ID"));
        FormComponent decision = indonesian.componentAt("decision").orElseThrow();
        assertThat(decision.label()).isEqualTo("Keputusan");
        assertThat(decision.options().fixed())
                .extracting(FormComponent.Option::label)
                .containsExactly("Terima", "Tolak");
        assertThat(form.in(Locale.ENGLISH).componentAt("decision").orElseThrow().label())
                .isEqualTo("Decision");
        assertThat(FormTranslations.missing(form)).isEmpty();
        assertThat(form.message(FormProblem.of("code", FormValidator.OWN_MESSAGE, "as written"), Locale.of("id")))
                .isEqualTo("Awali dengan huruf A");
        assertThat(form.message(FormProblem.of("code", "forms.required"), Locale.of("id")))
                .isEqualTo("Wajib diisi.");
        assertThat(catalog.require("decide")).isSameAs(form);
    }

    @Test
    void whatATranslationLacksIsNamed() {
        FormCatalog catalog = FormCatalog.ofClassPath(FormTextTest.class.getClassLoader(), "catalog");
        assertThat(FormTranslations.missing(catalog.require("half")))
                .containsExactly(
                        "half id: note.description is missing",
                        "half id: Text_1.text is missing",
                        "half id: nothing.label belongs to nothing",
                        "half en: note.label is missing",
                        "half en: note.description is missing",
                        "half en: Text_1.text is missing");
    }

    @Test
    void aBrokenFormAndOneThatIsNotThereAreNamed() {
        FormCatalog catalog = FormCatalog.ofClassPath(FormTextTest.class.getClassLoader(), "catalog");
        assertThat(catalog.find("absent")).isEmpty();
        assertThat(catalog.find("../schemas/old-schema")).isEmpty();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> catalog.find("broken"))
                .isInstanceOf(FormCatalog.BrokenForm.class)
                .hasMessageContaining("broken")
                .hasMessageContaining("/components/0: The key is missing.");
    }

    @Test
    void translationsCanBeGivenDirectly() {
        FormDefinition form = Schemas.of("{'type':'textfield','key':'name','label':'Name'}");
        FormTranslations translations = FormTranslations.of(Map.of("id", Map.of("name.label", "Nama")));
        assertThat(translations
                        .apply(form, Locale.of("id"))
                        .components()
                        .getFirst()
                        .label())
                .isEqualTo("Nama");
        assertThat(translations
                        .apply(form, Locale.ENGLISH)
                        .components()
                        .getFirst()
                        .label())
                .isEqualTo("Name");
    }
}
