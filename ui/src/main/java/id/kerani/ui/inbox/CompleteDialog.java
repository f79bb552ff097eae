package id.kerani.ui.inbox;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import id.kerani.forms.FormResult;
import id.kerani.forms.FormValidator;
import id.kerani.forms.FormValues;
import id.kerani.ui.form.FormRenderer;
import id.kerani.ui.form.FormSetup;
import id.kerani.worklist.BulkWork.BulkForm;
import id.kerani.worklist.ProcessTexts;
import java.util.function.Consumer;

/** Asks once what is the same for many tasks of one step, and completes them. */
final class CompleteDialog extends Dialog {

    CompleteDialog(BulkForm form, FormValidator validator, Consumer<FormValues> then) {
        setHeaderTitle(ProcessTexts.element(form.processKey(), form.step(), getLocale()));
        setWidth("min(560px, 94vw)");
        FormRenderer fields = new FormRenderer(
                form.in(getLocale()),
                FormValues.empty(),
                FormSetup.of(getLocale(), validator).withoutButtons());
        add(new Paragraph(getTranslation("inbox.complete.hint", form.items())), fields);
        Button send = new Button(getTranslation("inbox.complete.send", form.items()), click -> {
            FormResult result = fields.check();
            if (result.problems().isEmpty()) {
                close();
                then.accept(result.values());
            }
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), send);
    }
}
