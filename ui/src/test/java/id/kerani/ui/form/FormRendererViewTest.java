package id.kerani.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.BlurNotifier;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadTester;
import id.kerani.forms.FormComponent.Option;
import id.kerani.forms.FormDefinition;
import id.kerani.forms.FormProblem;
import id.kerani.forms.FormResult;
import id.kerani.forms.FormTranslations;
import id.kerani.forms.FormValidator;
import id.kerani.forms.FormValues;
import id.kerani.forms.ParsedForm;
import id.kerani.forms.UnreadableValues;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "id.kerani.ui.form")
class FormRendererViewTest extends BrowserlessTest {

    private static final Locale INDONESIAN = Locale.of("id", "ID");
    private static final FormValidator VALIDATOR =
            new FormValidator(Clock.fixed(Instant.parse("2026-11-24T02:00:00Z"), ZoneId.of("Asia/Makassar")));

    private final Map<String, String> stored = new HashMap<>();

    private final FormFiles files = new FormFiles() {
        @Override
        public long maxBytes() {
            return 10;
        }

        @Override
        public String store(String fileName, String contentType, InputStream content) throws FileRefused {
            if (fileName.endsWith(".exe")) {
                throw new FileRefused("Programs are not taken.");
            }
            try {
                stored.put("doc" + stored.size(), new String(content.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return "doc" + (stored.size() - 1);
        }

        @Override
        public Optional<String> address(String documentId) {
            return Optional.of("/papers/" + documentId);
        }
    };

    private FormRenderer open(FormDefinition definition, String known, Locale locale) {
        FormRenderer form = new FormRenderer(
                definition, values(known), FormSetup.of(locale, VALIDATOR).withFiles(files));
        UI.getCurrent().add(form);
        return form;
    }

    private FormRenderer all(String known) {
        try (InputStream stream = Objects.requireNonNull(
                FormRendererViewTest.class.getResourceAsStream("/forms-shown/all-components.form"))) {
            String json = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return open(FormDefinition.parse(json).require(), known, Locale.ENGLISH);
        } catch (IOException | ParsedForm.InvalidForm e) {
            throw new IllegalStateException(e);
        }
    }

    private static FormDefinition form(String... components) {
        try {
            return FormDefinition.parse(("{'type':'default','components':[" + String.join(",", components) + "]}")
                            .replace("\"", "\\\"")
                            .replace('\'', '"'))
                    .require();
        } catch (ParsedForm.InvalidForm e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static FormValues values(String json) {
        try {
            return FormValues.fromJson(json.replace('\'', '"'));
        } catch (UnreadableValues e) {
            throw new IllegalArgumentException(e);
        }
    }

    private <T extends Component & HasLabel> T field(Class<T> type, String label) {
        return find(type).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type.getSimpleName() + " " + label + " is shown"));
    }

    private <T extends Component & HasLabel> boolean shows(Class<T> type, String label) {
        return find(type).all().stream().anyMatch(field -> label.equals(field.getLabel()));
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private void type(String label, String value) {
        TextField field = field(TextField.class, label);
        test(field).setValue(value);
        leave(field);
    }

    private static <C extends Component & Focusable<?>> void leave(C field) {
        ComponentUtil.fireEvent(field, new BlurNotifier.BlurEvent<Component>(field, true));
    }

    @Test
    void drawsEveryComponentType() {
        all("{'supplier':{'name':'Katering'},'urgent':true,'languages':[{'value':'id','label':'Indonesia'}],"
                + "'history':[{'when':'today','what':5000}],'papers':[{'documentId':'d1','metadata':"
                + "{'fileName':'ktp.jpg','contentType':'image/jpeg'}}],'limit':100}");
        assertThat(field(TextField.class, "Creditor").isRequiredIndicatorVisible())
                .isTrue();
        assertThat(field(TextField.class, "Creditor").getHelperText()).isEqualTo("Legal name");
        assertThat(field(TextField.class, "Amount").getElement().getAttribute("inputmode"))
                .isEqualTo("decimal");
        assertThat(field(TextField.class, "Amount")
                        .getPrefixComponent()
                        .getElement()
                        .getText())
                .isEqualTo("Rp");
        assertThat(shows(DatePicker.class, "Invoice date")).isTrue();
        assertThat(shows(TimePicker.class, "Call at")).isTrue();
        assertThat(shows(DateTimePicker.class, "Meeting")).isTrue();
        assertThat(shows(Checkbox.class, "Approved")).isTrue();
        assertThat(field(CheckboxGroup.class, "Send to").getListDataView().getItemCount())
                .isEqualTo(2);
        assertThat(field(RadioButtonGroup.class, "Product").hasClassName("k-segmented"))
                .isTrue();
        assertThat(field(ComboBox.class, "Language").getListDataView().getItemCount())
                .isEqualTo(1);
        assertThat(field(MultiSelectComboBox.class, "Tags").getListDataView().getItemCount())
                .isEqualTo(3);
        assertThat(shows(TextArea.class, "Notes")).isTrue();
        assertThat(find(Hr.class).all()).hasSize(1);
        assertThat(find(Image.class).all())
                .extracting(image -> image.getAlt().orElse(""))
                .containsExactlyInAnyOrder("Logo of Katering", "ktp.jpg");
        assertThat(find(Div.class).withClassName("k-form-spacer").single().getHeight())
                .isEqualTo("30px");
        assertThat(shows(TextField.class, "Street")).isTrue();
        assertThat(shows(TextField.class, "Item 1")).isTrue();
        assertThat(find(NativeTable.class).single().getElement().getTextRecursively())
                .contains("When", "What", "today", "5,000");
        assertThat(find(Upload.class).all()).hasSize(1);
        assertThat(find(Html.class).all().stream().map(html -> html.getElement().getOuterHTML()))
                .anySatisfy(html -> assertThat(html).contains("Invoice", "Katering", "urgent"))
                .anySatisfy(html -> assertThat(html).contains("Hi Katering").doesNotContain("script", "onclick"));
        assertThat(find(Div.class)
                        .withClassName("k-form-unsupported")
                        .single()
                        .getElement()
                        .getTextRecursively())
                .isEqualTo("\"Map\" cannot be shown: \"iframe\" is not supported.");
        assertThat(button("Send").isVisible()).isTrue();
        assertThat(button("Start over").isVisible()).isTrue();
    }

    @Test
    void conditionsOptionsAndSumsFollowWhatIsTyped() {
        FormRenderer form = all("{'limit':100,'languages':[]}");
        assertThat(shows(TextField.class, "Approved by")).isFalse();
        test(field(Checkbox.class, "Approved")).click();
        assertThat(shows(TextField.class, "Approved by")).isTrue();
        assertThat(field(TextArea.class, "Notes").isReadOnly()).isTrue();

        type("Quantity", "20");
        type("Price", "15.000");
        assertThat(shows(TextField.class, "Why so many?")).isTrue();
        assertThat(form.check().values().number("sum")).contains(new BigDecimal("300"));
        type("Quantity", "2");
        assertThat(shows(TextField.class, "Why so many?")).isFalse();
    }

    @Test
    void problemsStandBesideTheirFields() {
        FormRenderer form = all("{'limit':100,'languages':[]}");
        type("Creditor", "X");
        TextField creditor = field(TextField.class, "Creditor");
        assertThat(creditor.isInvalid()).isTrue();
        assertThat(creditor.getErrorMessage()).isEqualTo("Too short, at least 2 characters.");
        test(creditor).setValue("Katering");
        assertThat(creditor.isInvalid()).isFalse();

        type("City", "samarinda");
        assertThat(field(TextField.class, "City").getErrorMessage()).isEqualTo("Begin with a capital letter");
        type("Amount", "12x");
        assertThat(field(TextField.class, "Amount").getErrorMessage()).isEqualTo("This must be a number.");

        FormResult result = form.check();
        assertThat(result.problems())
                .extracting(FormProblem::path)
                .containsExactlyInAnyOrder("amount", "address.city", "lines[0].item", "lines[0].why");
        assertThat(field(TextField.class, "Item 1").getErrorMessage()).isEqualTo("This is required.");

        form.showProblems(List.of(
                FormProblem.of("contact.mail", "forms.email"), FormProblem.of("elsewhere", "forms.expression.busy")));
        assertThat(field(TextField.class, "City").isInvalid()).isFalse();
        assertThat(field(TextField.class, "Mail").isInvalid()).isTrue();
        assertThat(find(Div.class)
                        .withClassName("k-problems")
                        .single()
                        .getElement()
                        .getTextRecursively())
                .contains("cannot be computed right now");
    }

    @Test
    void sendsOnlyWhatIsRight() {
        List<FormResult> sent = new ArrayList<>();
        FormRenderer form = open(
                form(
                        "{'type':'textfield','key':'name','label':'Name','validate':{'required':true}}",
                        "{'type':'button','label':'Send'}",
                        "{'type':'button','label':'Again','action':'reset'}"),
                "{'name':'Budi'}",
                Locale.ENGLISH);
        form.addSubmitListener(sent::add);
        type("Name", "");
        test(button("Send")).click();
        assertThat(sent).isEmpty();
        assertThat(field(TextField.class, "Name").isInvalid()).isTrue();
        test(button("Again")).click();
        assertThat(field(TextField.class, "Name").getValue()).isEqualTo("Budi");
        assertThat(field(TextField.class, "Name").isInvalid()).isFalse();
        test(button("Send")).click();
        assertThat(sent).extracting(FormResult::values).containsExactly(values("{'name':'Budi'}"));
    }

    @Test
    void rowsComeAndGo() {
        FormRenderer form = open(
                form(
                        "{'type':'dynamiclist','path':'lines','label':'Lines','properties':{'minItems':'1','maxItems':'3'},"
                                + "'nonCollapsedItems':2,'components':[{'type':'textfield','key':'item','label':'Item {{i[1]}}'}]}"),
                "{'lines':[{'item':'Beras'},{'item':'Gula'}]}",
                Locale.ENGLISH);
        test(button("Add row")).click();
        type("Item 3", "Kopi");
        assertThat(form.values()).isEqualTo(values("{'lines':[{'item':'Beras'},{'item':'Gula'},{'item':'Kopi'}]}"));
        assertThat(find(Button.class).withText("Add row").all()).isEmpty();
        test(button("Show fewer")).click();
        assertThat(shows(TextField.class, "Item 3")).isFalse();
        test(button("Show all 3 rows")).click();

        Button remove = find(Button.class).all().stream()
                .filter(button ->
                        button.getAriaLabel().filter("Remove row 1"::equals).isPresent())
                .findFirst()
                .orElseThrow();
        test(remove).click();
        assertThat(form.values()).isEqualTo(values("{'lines':[{'item':'Gula'},{'item':'Kopi'}]}"));
        assertThat(field(TextField.class, "Item 1").getValue()).isEqualTo("Gula");
    }

    @Test
    void amountsAreWrittenAsTheLanguageDoes() {
        FormRenderer form = open(
                form(
                        "{'type':'number','key':'amount','label':'Jumlah','properties':{'format':'money'},'validate':{'max':5000000}}",
                        "{'type':'expression','key':'twice','label':'Dua kali','expression':'=amount * 2'}"),
                "{'amount':1250000}",
                INDONESIAN);
        assertThat(field(TextField.class, "Jumlah").getValue()).isEqualTo("1.250.000");
        assertThat(field(TextField.class, "Dua kali").getValue()).isEqualTo("2.500.000");
        type("Jumlah", "2000000,5");
        assertThat(field(TextField.class, "Jumlah").getValue()).isEqualTo("2.000.000,5");
        assertThat(form.values().number("amount")).contains(new BigDecimal("2000000.5"));
        assertThat(field(TextField.class, "Dua kali").getValue()).isEqualTo("4.000.001");
        type("Jumlah", "1.25");
        assertThat(field(TextField.class, "Jumlah").getErrorMessage()).isEqualTo("Harus berupa angka.");
        type("Jumlah", "Rp 6.000.000");
        assertThat(field(TextField.class, "Jumlah").getErrorMessage()).isEqualTo("Paling banyak 5.000.000.");
    }

    @Test
    void datesAndTimesAreKeptAsTheDefinitionSays() {
        FormRenderer form = all("{'languages':[],'limit':1,'meeting':'2026-11-25T02:30Z','callAt':'09:15'}");
        assertThat(field(DateTimePicker.class, "Meeting").getValue()).isEqualTo(LocalDateTime.of(2026, 11, 25, 10, 30));
        assertThat(field(TimePicker.class, "Call at").getValue()).isEqualTo(LocalTime.of(9, 15));
        field(DatePicker.class, "Invoice date").setValue(LocalDate.of(2026, 11, 24));
        field(DateTimePicker.class, "Meeting").setValue(LocalDateTime.of(2026, 12, 1, 8, 0));
        FormValues values = form.values();
        assertThat(values.text("invoiceDate")).contains("2026-11-24");
        assertThat(values.text("meeting")).contains("2026-12-01T08:00+08:00");
        assertThat(values.text("callAt")).contains("09:15");
    }

    @Test
    void choicesKeepTheirValuesAndFollowOtherFields() {
        FormRenderer form = open(
                form(
                        "{'type':'radio','key':'kind','label':'Kind','values':[{'value':'a','label':'A'},{'value':'b','label':'B'}]}",
                        "{'type':'select','key':'term','label':'Term','valuesExpression':'=terms[kind = parent.kind]'}",
                        "{'type':'select','key':'days','label':'Days','values':[{'value':14,'label':'14 days'},{'value':30,'label':'30 days'}]}",
                        "{'type':'checklist','key':'to','label':'To','values':['x','y']}"),
                "{'kind':'a','days':30,'to':['y'],'terms':[]}",
                Locale.ENGLISH);
        assertThat(field(Select.class, "Days").getValue()).isEqualTo(new Option(new BigDecimal("30"), "30 days"));
        @SuppressWarnings({"unchecked", "rawtypes"})
        RadioButtonGroup<Option> kind = field(RadioButtonGroup.class, "Kind");
        kind.setValue(new Option("b", "B"));
        assertThat(form.values()).isEqualTo(values("{'kind':'b','term':null,'days':30,'to':['y']}"));
    }

    @Test
    void optionsFollowOtherFields() {
        FormRenderer form = open(
                form(
                        "{'type':'textfield','key':'prefix','label':'Prefix'}",
                        "{'type':'select','key':'pick','label':'Pick','valuesExpression':'=for n in [1, 2] return prefix + string(n)'}"),
                "{'prefix':'a','pick':'a2'}",
                Locale.ENGLISH);
        assertThat(form.values().text("pick")).contains("a2");
        type("Prefix", "b");
        @SuppressWarnings({"unchecked", "rawtypes"})
        ComboBox<Option> pick = field(ComboBox.class, "Pick");
        assertThat(pick.getListDataView().getItems()).extracting(Option::label).containsExactly("b1", "b2");
        assertThat(form.values().get("pick")).isNull();
    }

    @Test
    void filesGoToThePagesStore() {
        FormRenderer form = open(
                form(
                        "{'type':'filepicker','key':'papers','label':'Papers','validate':{'required':true}}",
                        "{'type':'documentPreview','label':'Seen','dataSource':'=papers'}"),
                "{}",
                Locale.ENGLISH);
        form.check();
        assertThat(find(Div.class).withClassName("k-form-problem").single().getText())
                .isEqualTo("This is required.");
        UploadTester<Upload> upload = new UploadTester<>(find(Upload.class).single());
        upload.upload("run.exe", "application/x-dosexec", "x".getBytes(StandardCharsets.UTF_8));
        assertThat(find(Div.class).withClassName("k-form-problem").single().getText())
                .isEqualTo("Programs are not taken.");
        upload.upload("large.jpg", "image/jpeg", "more than ten".getBytes(StandardCharsets.UTF_8));
        assertThat(find(Div.class).withClassName("k-form-problem").single().getText())
                .isEqualTo("The file is too big.");
        assertThat(stored).isEmpty();
        upload.upload("ktp.jpg", "image/jpeg", "picture".getBytes(StandardCharsets.UTF_8));
        assertThat(stored).containsEntry("doc0", "picture");
        assertThat(find(Div.class).withClassName("k-form-problem").all()).isEmpty();
        assertThat(form.check().values())
                .isEqualTo(values("{'papers':[{'documentId':'doc0','metadata':"
                        + "{'fileName':'ktp.jpg','contentType':'image/jpeg','size':7}}]}"));
        assertThat(find(Image.class).single().getSrc()).isEqualTo("/papers/doc0");
    }

    @Test
    void aLockedFormTakesNothing() {
        FormRenderer form = all("{'languages':[],'limit':1,'creditor':'Katering'}");
        form.setReadOnly(true);
        assertThat(field(TextField.class, "Creditor").isReadOnly()).isTrue();
        assertThat(field(RadioButtonGroup.class, "Product").isReadOnly()).isTrue();
        assertThat(find(Button.class).withText("Add row").all()).isEmpty();
        assertThat(find(Upload.class).all()).isEmpty();
        form.setReadOnly(false);
        assertThat(field(TextField.class, "Creditor").isReadOnly()).isFalse();
    }

    @Test
    void draftsAreTakenAndGiven() {
        List<FormValues> drafts = new ArrayList<>();
        FormRenderer form = all("{'languages':[],'limit':1,'creditor':'Katering','contact':{'mail':'a@b.id'}}");
        form.addChangeListener(drafts::add);
        type("Creditor", "Lain");
        assertThat(drafts).last().satisfies(draft -> {
            assertThat(draft.text("creditor")).contains("Lain");
            assertThat(draft.text("contact.mail")).contains("a@b.id");
        });
        form.reset();
        assertThat(field(TextField.class, "Creditor").getValue()).isEqualTo("Katering");
        form.setValues(drafts.getFirst());
        assertThat(field(TextField.class, "Creditor").getValue()).isEqualTo("Lain");
    }

    @Test
    void speaksThePersonsLanguage() {
        FormDefinition definition = form(
                "{'type':'radio','key':'decision','label':'Decision','values':[{'value':'yes','label':'Accept'},{'value':'no','label':'Refuse'}],'validate':{'required':true}}",
                "{'type':'textfield','key':'code','label':'Code','validate':{'pattern':'^A','patternErrorMessage':'Begin with A'}}");
        FormTranslations translations = FormTranslations.of(Map.of(
                "id",
                Map.of(
                        "decision.label",
                        "Keputusan",
                        "decision.option.yes",
                        "Terima",
                        "code.label",
                        "Kode",
                        "code.error.pattern",
                        "Awali dengan A")));
        FormRenderer form =
                new FormRenderer(definition, translations, FormValues.empty(), FormSetup.of(INDONESIAN, VALIDATOR));
        UI.getCurrent().add(form);
        @SuppressWarnings({"unchecked", "rawtypes"})
        RadioButtonGroup<Option> decision = field(RadioButtonGroup.class, "Keputusan");
        assertThat(decision.getListDataView().getItems())
                .extracting(Option::label)
                .containsExactly("Terima", "Refuse");
        type("Kode", "B");
        assertThat(field(TextField.class, "Kode").getErrorMessage()).isEqualTo("Awali dengan A");
        form.check();
        assertThat(decision.getErrorMessage()).isEqualTo("Wajib diisi.");
        // The server's problem carries the author's words; the page has the translation.
        form.showProblems(VALIDATOR.validate(definition, form.values()).problems());
        assertThat(field(TextField.class, "Kode").getErrorMessage()).isEqualTo("Awali dengan A");
    }

    @Test
    void widthsFollowTheLayout() {
        all("{'languages':[],'limit':1}");
        assertThat(columns(field(TextField.class, "Creditor"))).isEqualTo("8");
        assertThat(columns(field(TextField.class, "Amount"))).isEqualTo("16");
        assertThat(field(TextField.class, "Creditor").getParent())
                .isEqualTo(field(TextField.class, "Mail").getParent());
    }

    private static @Nullable String columns(Component component) {
        return component.getElement().getStyle().get("--columns");
    }

    @Test
    void anUnknownTypeIsSaidInWords() {
        FormDefinition definition = Objects.requireNonNull(
                FormDefinition.parse("{\"type\":\"default\",\"components\":[{\"type\":\"signature\",\"key\":\"s\"}]}")
                        .definition());
        open(definition, "{}", INDONESIAN);
        assertThat(find(Div.class)
                        .withClassName("k-form-unsupported")
                        .single()
                        .getElement()
                        .getTextRecursively())
                .isEqualTo("Bagian formulir ini tidak bisa ditampilkan: \"signature\" tidak didukung.");
    }
}
