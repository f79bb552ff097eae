package id.kerani.ui.caseview;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import id.kerani.shared.Refusal;
import id.kerani.ui.component.FieldProblems;
import id.kerani.worklist.CaseFile;

/** Asks why a case shall end before its time. */
final class CancelDialog extends Dialog {

    private static final int LONGEST = 500;

    /** What to do with the reason. */
    @FunctionalInterface
    interface Cancelling {
        void because(String reason) throws Refusal;
    }

    CancelDialog(CaseFile file, Cancelling cancelling, Runnable then) {
        setHeaderTitle(getTranslation("task.cancel.title", file.number()));
        setWidth("min(460px, 94vw)");
        TextArea reason = new TextArea(getTranslation("task.cancel.reason"));
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        reason.setMinRows(3);
        reason.setRequiredIndicatorVisible(true);
        FieldProblems problems = new FieldProblems().on(reason, "customer.reasonMissing");
        Div form = new Div(new Paragraph(getTranslation("task.cancel.text", file.about())), problems, reason);
        form.addClassName("k-form");
        add(form);
        Button keep = new Button(getTranslation("task.cancel.keep"), click -> close());
        Button end = new Button(getTranslation("task.cancel"), click -> {
            problems.clear();
            if (reason.getValue().isBlank()) {
                problems.show(reason, getTranslation("task.cancel.reasonMissing"));
                return;
            }
            try {
                cancelling.because(reason.getValue().strip());
                close();
                then.run();
            } catch (Refusal refusal) {
                problems.show(refusal);
            }
        });
        end.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        getFooter().add(keep, end);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                reason.focus();
            }
        });
    }
}
