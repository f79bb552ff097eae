package id.kerani.ui.form;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.data.value.ValueChangeMode;
import id.kerani.forms.FormComponent;
import id.kerani.forms.FormComponent.DateTimeDetails;
import id.kerani.forms.FormComponent.Option;
import id.kerani.forms.FormComponent.SelectDetails;
import id.kerani.forms.FormComponent.TextKind;
import id.kerani.forms.FormTexts;
import id.kerani.shared.Texts;
import id.kerani.ui.session.ComponentTexts;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the Vaadin field that suits a component. */
final class Fields {

    private static final int TYPING_MILLIS = 500;
    private static final int SELECT_OPTIONS = 10;
    private static final int SEGMENTS = 5;
    private static final int SEGMENT_LENGTH = 18;
    private static final int SEGMENTS_LENGTH = 60;

    private final FieldNode.Host host;
    private final Locale locale;

    Fields(FieldNode.Host host) {
        this.host = host;
        this.locale = host.setup().locale();
    }

    Node text(FormComponent component) {
        TextField field = new TextField();
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TYPING_MILLIS);
        limit(component, field::setMaxLength);
        FormComponent.Format format = component.format();
        if (format == FormComponent.Format.NIK || format == FormComponent.Format.NPWP) {
            field.getElement().setAttribute("inputmode", "numeric");
            field.addClassName("k-form-digits");
        } else if (format == FormComponent.Format.PHONE
                || component.validation().kind() == TextKind.PHONE) {
            field.getElement().setAttribute("inputmode", "tel");
            field.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.TEL);
        } else if (component.validation().kind() == TextKind.EMAIL) {
            field.getElement().setAttribute("inputmode", "email");
            field.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.EMAIL);
        }
        return new FieldNode<String, TextField>(host, component, field, value -> value, Fields::written, true);
    }

    Node textArea(FormComponent component) {
        TextArea field = new TextArea();
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TYPING_MILLIS);
        field.setMinRows(3);
        limit(component, field::setMaxLength);
        return new FieldNode<String, TextArea>(host, component, field, value -> value, Fields::written, true);
    }

    Node number(FormComponent component) {
        return new NumberNode(host, component);
    }

    Node moment(FormComponent component) {
        DateTimeDetails details = component.details(DateTimeDetails.class);
        Moments moments = new Moments(details, host.setup().validator().zone());
        LocalDate today =
                details.noPastDates() ? LocalDate.now(host.setup().validator().clock()) : null;
        return switch (details.moment()) {
            case DATE -> {
                DatePicker field = new DatePicker();
                field.setI18n(ComponentTexts.datePicker(locale));
                field.setLocale(Texts.supported(locale));
                field.setMin(today);
                field.setAutoOpen(true);
                yield new FieldNode<LocalDate, DatePicker>(
                        host, component, field, LocalDate::toString, moments::date, false) {
                    @Override
                    @Nullable
                    String label() {
                        return Fields.label(component, details.dateLabel());
                    }
                };
            }
            case TIME -> {
                TimePicker field = new TimePicker();
                field.setI18n(ComponentTexts.timePicker(locale));
                field.setLocale(clockLocale(details));
                field.setStep(Duration.ofMinutes(details.intervalMinutes()));
                yield new FieldNode<LocalTime, TimePicker>(
                        host, component, field, moments::text, moments::time, false) {
                    @Override
                    @Nullable
                    String label() {
                        return Fields.label(component, details.timeLabel());
                    }
                };
            }
            case DATETIME -> {
                DateTimePicker field = new DateTimePicker();
                field.setI18n(ComponentTexts.dateTimePicker(locale));
                field.setDatePickerI18n(ComponentTexts.datePicker(locale));
                field.setLocale(clockLocale(details));
                field.setStep(Duration.ofMinutes(details.intervalMinutes()));
                if (today != null) {
                    field.setMin(today.atStartOfDay());
                }
                yield new FieldNode<LocalDateTime, DateTimePicker>(
                        host, component, field, moments::text, moments::dateTime, false) {
                    @Override
                    @Nullable
                    String label() {
                        return Fields.label(component, details.dateLabel());
                    }
                };
            }
        };
    }

    Node checkbox(FormComponent component) {
        return new FieldNode<Boolean, Checkbox>(
                host, component, new Checkbox(), value -> value, value -> Boolean.TRUE.equals(value), false);
    }

    Node checklist(FormComponent component) {
        CheckboxGroup<Option> field = new CheckboxGroup<>();
        field.setItemLabelGenerator(Option::label);
        return new ChoiceNode<Set<Option>, CheckboxGroup<Option>>(
                host, component, field, field::setItems, ChoiceNode::many, ChoiceNode::manyOf);
    }

    Node radio(FormComponent component) {
        RadioButtonGroup<Option> field = new RadioButtonGroup<>();
        field.setItemLabelGenerator(Option::label);
        if (isSegmented(component)) {
            field.addClassName("k-segmented");
        }
        return new ChoiceNode<Option, RadioButtonGroup<Option>>(
                host, component, field, field::setItems, ChoiceNode::one, ChoiceNode::oneOf);
    }

    Node select(FormComponent component) {
        boolean fewAndFixed = component.options() != null
                && component.options().isFixed()
                && component.options().fixed().size() <= SELECT_OPTIONS;
        if (fewAndFixed && !component.details(SelectDetails.class).searchable()) {
            Select<Option> field = new Select<>();
            field.setEmptySelectionAllowed(!component.validation().required());
            field.setItemLabelGenerator(option -> option == null ? "" : option.label());
            // Vaadin calls it a button, which cannot be required; what it does is a combo box without typing.
            field.addAttachListener(attach -> field.getElement()
                    .executeJs("this.querySelector('[slot=value]')?.setAttribute('role', 'combobox')"));
            return new ChoiceNode<Option, Select<Option>>(
                    host, component, field, field::setItems, ChoiceNode::one, ChoiceNode::oneOf);
        }
        ComboBox<Option> field = new ComboBox<>();
        field.setItemLabelGenerator(Option::label);
        field.setClearButtonVisible(!component.validation().required());
        return new ChoiceNode<Option, ComboBox<Option>>(
                host, component, field, items -> field.setItems(items), ChoiceNode::one, ChoiceNode::oneOf);
    }

    Node tags(FormComponent component) {
        MultiSelectComboBox<Option> field = new MultiSelectComboBox<>();
        field.setItemLabelGenerator(Option::label);
        field.setI18n(ComponentTexts.multiSelect(locale));
        return new ChoiceNode<Set<Option>, MultiSelectComboBox<Option>>(
                host, component, field, items -> field.setItems(items), ChoiceNode::many, ChoiceNode::manyOf);
    }

    /** Few short words side by side are read and hit faster than a column of circles. */
    private static boolean isSegmented(FormComponent component) {
        if (component.options() == null || !component.options().isFixed()) {
            return false;
        }
        List<Option> options = component.options().fixed();
        int longest = options.stream()
                .mapToInt(option -> option.label().length())
                .max()
                .orElse(0);
        int all = options.stream().mapToInt(option -> option.label().length()).sum();
        return options.size() >= 2 && options.size() <= SEGMENTS && longest <= SEGMENT_LENGTH && all <= SEGMENTS_LENGTH;
    }

    private static void limit(FormComponent component, java.util.function.IntConsumer setter) {
        java.math.BigDecimal most = component.validation().maxLength().number();
        if (most != null) {
            // Beyond the limit the message says so; cutting off silently would lose what was pasted.
            setter.accept(Math.max(1_000, 2 * most.intValue()));
        }
    }

    private Locale clockLocale(DateTimeDetails details) {
        Locale language = FormTexts.supported(locale);
        return details.use24h() && language.equals(Locale.ENGLISH) ? Locale.UK : language;
    }

    private static @Nullable String label(FormComponent component, @Nullable String own) {
        return own == null || own.isEmpty() ? component.label() : own;
    }

    static @Nullable String written(@Nullable Object value) {
        return switch (value) {
            case String text -> text;
            case java.math.BigDecimal number -> number.toPlainString();
            case null, default -> null;
        };
    }
}
