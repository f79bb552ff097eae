package id.kerani.ui.session;

import com.vaadin.flow.component.combobox.MultiSelectComboBoxI18n;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.component.upload.UploadI18N;
import id.kerani.shared.Texts;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The words inside Vaadin's components. Ask here whenever one of them is made. */
public final class ComponentTexts {

    private ComponentTexts() {}

    /** A login form. */
    public static LoginI18n login(Locale locale) {
        LoginI18n texts = LoginI18n.createDefault();
        LoginI18n.Form form = texts.getForm();
        form.setTitle(Texts.get("ui.login.title", locale));
        form.setUsername(Texts.get("ui.person.login", locale));
        form.setPassword(Texts.get("ui.password", locale));
        form.setSubmit(Texts.get("ui.login.submit", locale));
        form.setForgotPassword(Texts.get("ui.login.forgot", locale));
        LoginI18n.ErrorMessage error = texts.getErrorMessage();
        error.setTitle(Texts.get("ui.login.failed", locale));
        error.setMessage(Texts.get("access.wrong", locale));
        error.setUsername(Texts.get("ui.login.username.missing", locale));
        error.setPassword(Texts.get("ui.login.password.missing", locale));
        return texts;
    }

    /** A date, Monday first, written with day, month and year in this order. */
    public static DatePicker.DatePickerI18n datePicker(Locale locale) {
        Locale language = Texts.supported(locale);
        DatePicker.DatePickerI18n texts = new DatePicker.DatePickerI18n();
        texts.setMonthNames(Arrays.stream(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, language))
                .toList());
        List<DayOfWeek> sundayFirst = List.of(
                DayOfWeek.SUNDAY,
                DayOfWeek.MONDAY,
                DayOfWeek.TUESDAY,
                DayOfWeek.WEDNESDAY,
                DayOfWeek.THURSDAY,
                DayOfWeek.FRIDAY,
                DayOfWeek.SATURDAY);
        texts.setWeekdays(sundayFirst.stream()
                .map(day -> day.getDisplayName(TextStyle.FULL_STANDALONE, language))
                .toList());
        texts.setWeekdaysShort(sundayFirst.stream()
                .map(day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, language))
                .toList());
        texts.setFirstDayOfWeek(1);
        texts.setToday(Texts.get("ui.date.today", locale));
        texts.setCancel(Texts.get("ui.cancel", locale));
        texts.setDateFormats("d MMM yyyy", "dd/MM/yyyy", "d/M/yyyy", "yyyy-MM-dd", "dd-MM-yyyy", "ddMMyyyy");
        texts.setBadInputErrorMessage(Texts.get("ui.date.bad", locale));
        texts.setRequiredErrorMessage(Texts.get("ui.required", locale));
        return texts;
    }

    /** A time of day. */
    public static TimePicker.TimePickerI18n timePicker(Locale locale) {
        TimePicker.TimePickerI18n texts = new TimePicker.TimePickerI18n();
        texts.setBadInputErrorMessage(Texts.get("ui.time.bad", locale));
        texts.setRequiredErrorMessage(Texts.get("ui.required", locale));
        return texts;
    }

    /** A date with a time. */
    public static DateTimePicker.DateTimePickerI18n dateTimePicker(Locale locale) {
        DateTimePicker.DateTimePickerI18n texts = new DateTimePicker.DateTimePickerI18n();
        texts.setDateLabel(Texts.get("ui.date", locale));
        texts.setTimeLabel(Texts.get("ui.time", locale));
        texts.setBadInputErrorMessage(Texts.get("ui.date.bad", locale));
        texts.setIncompleteInputErrorMessage(Texts.get("ui.date.incomplete", locale));
        texts.setRequiredErrorMessage(Texts.get("ui.required", locale));
        return texts;
    }

    /** A field that takes several of a list. */
    public static MultiSelectComboBoxI18n multiSelect(Locale locale) {
        MultiSelectComboBoxI18n texts = new MultiSelectComboBoxI18n();
        texts.setCleared(Texts.get("ui.choose.cleared", locale));
        texts.setFocused(Texts.get("ui.choose.focused", locale));
        texts.setSelected(Texts.get("ui.choose.selected", locale));
        texts.setDeselected(Texts.get("ui.choose.deselected", locale));
        texts.setTotal(Texts.get("ui.choose.total", locale));
        return texts;
    }

    /** A menu bar whose last items may hide behind a button. */
    public static MenuBar.MenuBarI18n menuBar(Locale locale) {
        return new MenuBar.MenuBarI18n().setMoreOptions(Texts.get("ui.more", locale));
    }

    /** A place to drop files. */
    public static UploadI18N upload(Locale locale) {
        UploadI18N texts = new UploadI18N();
        texts.setDropFiles(new UploadI18N.DropFiles()
                .setOne(Texts.get("ui.upload.drop.one", locale))
                .setMany(Texts.get("ui.upload.drop.many", locale)));
        texts.setAddFiles(new UploadI18N.AddFiles()
                .setOne(Texts.get("ui.upload.add.one", locale))
                .setMany(Texts.get("ui.upload.add.many", locale)));
        texts.setError(new UploadI18N.Error()
                .setTooManyFiles(Texts.get("ui.upload.tooMany", locale))
                .setFileIsTooBig(Texts.get("ui.upload.tooBig", locale))
                .setIncorrectFileType(Texts.get("ui.upload.wrongType", locale)));
        texts.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(Texts.get("ui.upload.connecting", locale))
                        .setStalled(Texts.get("ui.upload.stalled", locale))
                        .setProcessing(Texts.get("ui.upload.processing", locale))
                        .setHeld(Texts.get("ui.upload.held", locale)))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(Texts.get("ui.upload.remaining", locale))
                        .setUnknown(Texts.get("ui.upload.unknown", locale)))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(Texts.get("ui.upload.unavailable", locale))
                        .setUnexpectedServerError(Texts.get("ui.upload.failed", locale))
                        .setForbidden(Texts.get("ui.upload.forbidden", locale))
                        .setFileTooLarge(Texts.get("ui.upload.tooBig", locale))));
        texts.setFile(new UploadI18N.File()
                .setRetry(Texts.get("ui.upload.retry", locale))
                .setStart(Texts.get("ui.upload.start", locale))
                .setRemove(Texts.get("ui.upload.remove", locale)));
        texts.setUnits(new UploadI18N.Units().setSize(List.of("B", "kB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB")));
        return texts;
    }
}
