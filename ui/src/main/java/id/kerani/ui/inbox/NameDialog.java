package id.kerani.ui.inbox;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import id.kerani.shared.Refusal;
import id.kerani.ui.component.FieldProblems;
import id.kerani.worklist.SavedViews;

/** Asks for a view's name. */
final class NameDialog extends Dialog {

    /** What to do with the name. */
    interface Naming {
        void by(String name) throws Refusal;
    }

    NameDialog(String title, String name, Naming naming) {
        setHeaderTitle(title);
        setWidth("min(400px, 94vw)");
        TextField field = new TextField(getTranslation("inbox.view.name"));
        field.setValue(name);
        field.setMaxLength(SavedViews.MAX_NAME);
        field.setWidthFull();
        field.setAutoselect(true);
        field.setRequiredIndicatorVisible(true);
        FieldProblems problems = new FieldProblems().on(field, "views.nameForm", "views.nameTaken");
        Div form = new Div(problems, field);
        form.addClassName("k-form");
        add(form);
        Button save = new Button(getTranslation("ui.save"), click -> {
            problems.clear();
            try {
                naming.by(field.getValue().strip());
                close();
            } catch (Refusal refusal) {
                problems.show(refusal);
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER);
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), save);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                field.focus();
            }
        });
    }
}
