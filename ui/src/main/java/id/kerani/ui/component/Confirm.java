package id.kerani.ui.component;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before something that cannot be taken back. The button says what will happen, never just yes. */
public final class Confirm {

    private Confirm() {}

    /**
     * @param action what the confirming button says, a verb
     * @param danger whether the button is red
     */
    public static ConfirmDialog ask(String title, String text, String action, boolean danger, Runnable then) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(title);
        dialog.setText(text);
        dialog.setCancelable(true);
        dialog.setCancelText(dialog.getTranslation("ui.cancel"));
        dialog.setConfirmText(action);
        dialog.setConfirmButtonTheme(danger ? "error primary" : "primary");
        dialog.addConfirmListener(event -> then.run());
        dialog.open();
        return dialog;
    }
}
