package id.kerani.ui.customer;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import id.kerani.customer.NationalId;
import id.kerani.shared.Refusal;
import id.kerani.ui.component.Notice;
import java.util.Optional;

/** The number of an identity card: masked, and whole for who may and asks for it, which is recorded. */
final class CardNumber extends Composite<Span> {

    /** Reads the whole number and leaves a trace of it. */
    @FunctionalInterface
    interface Reading {
        Optional<NationalId> whole() throws Refusal;
    }

    CardNumber(String masked, boolean mayRead, Reading reading) {
        getContent().addClassName("k-card-number");
        Span number = new Span(masked);
        getContent().add(number);
        if (mayRead) {
            Button show = new Button(getTranslation("customers.nationalId.show"));
            show.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            show.setTooltipText(getTranslation("customers.nationalId.recorded"));
            show.addClickListener(click -> {
                try {
                    reading.whole().ifPresent(found -> {
                        number.setText(found.digits().replaceAll("(.{4})(?=.)", "$1 "));
                        getContent().remove(show);
                    });
                } catch (Refusal refusal) {
                    Notice.problem(refusal.text(getLocale()));
                }
            });
            getContent().add(show);
        }
    }
}
