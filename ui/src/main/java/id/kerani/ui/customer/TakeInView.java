package id.kerani.ui.customer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import id.kerani.customer.Channel;
import id.kerani.customer.Receipt;
import id.kerani.customer.Registrations;
import id.kerani.document.Documents;
import id.kerani.forms.FormCatalog;
import id.kerani.forms.FormValidator;
import id.kerani.shared.Ids;
import id.kerani.shared.Refusal;
import id.kerani.ui.caseview.CaseView;
import id.kerani.ui.caseview.StoredFiles;
import id.kerani.ui.component.Confirm;
import id.kerani.ui.component.FieldProblems;
import id.kerani.ui.component.PageHeader;
import id.kerani.ui.component.Sheet;
import id.kerani.ui.form.FormSetup;
import id.kerani.ui.session.CurrentPerson;
import id.kerani.ui.shell.MainLayout;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Takes in the application of somebody who stands at the counter, calls or has written. */
@Route(value = "take-in", layout = MainLayout.class)
@PermitAll
public class TakeInView extends Div implements BeforeLeaveObserver, HasDynamicTitle {

    /** How an application reaches somebody who types it in here. */
    private static final List<Channel> CHANNELS = List.of(Channel.COUNTER, Channel.CALL, Channel.MAIL, Channel.SCAN);

    private final Registrations registrations;
    private final FormCatalog forms;
    private final FormValidator validator;
    private final Documents documents;
    private final JsonMapper json;
    private final CurrentPerson currentPerson;
    private final RadioButtonGroup<Channel> channel = new RadioButtonGroup<>();
    private final FieldProblems problems = new FieldProblems();
    private final Button send = new Button();
    private ApplicationSheet application;

    TakeInView(
            Registrations registrations,
            FormCatalog forms,
            FormValidator validator,
            Documents documents,
            JsonMapper json,
            CurrentPerson currentPerson) {
        this.registrations = registrations;
        this.forms = forms;
        this.validator = validator;
        this.documents = documents;
        this.json = json;
        this.currentPerson = currentPerson;
        addClassNames("k-page", "k-with-bar");
        channel.addClassName("k-segmented");
        channel.setLabel(getTranslation("applications.channel"));
        channel.setItems(CHANNELS);
        channel.setItemLabelGenerator(item -> getTranslation("customer.channel." + item));
        send.setText(getTranslation("applications.send"));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.addClickListener(click -> send());
        Span keys = new Span("Ctrl ⏎");
        keys.addClassName("k-kbd");
        keys.getElement().setAttribute("aria-hidden", "true");
        send.setSuffixComponent(keys);
        send.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).resetFocusOnActiveElement();
        application = start();
    }

    private ApplicationSheet start() {
        removeAll();
        channel.setValue(Channel.COUNTER);
        FormSetup setup = FormSetup.of(getLocale(), validator)
                .withFiles(new StoredFiles(documents, currentPerson.actor(), getLocale()));
        ApplicationSheet sheet =
                new ApplicationSheet(forms.require("take-in-application"), setup, registrations, json, Ids.next());
        Sheet card = Sheet.padded(channel, sheet);
        card.addClassNames("k-application", "k-bar-above");
        Span hint = new Span(getTranslation("applications.hint"));
        hint.addClassName("k-muted");
        Span space = new Span();
        space.addClassName("k-space");
        Div bar = new Div(hint, space, send);
        bar.addClassName("k-task-bar");
        add(
                new PageHeader(getTranslation("applications.takeIn"))
                        .withNote(new Span(getTranslation("applications.takeIn.note"))),
                problems,
                card,
                bar);
        application = sheet;
        return sheet;
    }

    private void send() {
        problems.clear();
        try {
            application.send(channel.getValue().code(), currentPerson.actor()).ifPresent(this::received);
        } catch (Refusal refusal) {
            problems.show(refusal);
        }
    }

    private void received(Receipt receipt) {
        removeAll();
        Button another = new Button(getTranslation("applications.another"), click -> start());
        another.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button look = new Button(getTranslation("applications.look"), click -> UI.getCurrent()
                .navigate(CaseView.class, new RouteParameters("number", receipt.number())));
        add(new PageHeader(getTranslation("applications.takeIn")), thanks(receipt, "applications.next", another, look));
    }

    private Component thanks(Receipt receipt, String next, Component... buttons) {
        Span number = new Span(receipt.number());
        number.addClassName("k-secret");
        Div actions = new Div(buttons);
        actions.addClassName("k-buttons");
        Sheet card = Sheet.padded(
                new H2(getTranslation("applications.received")), number, new Paragraph(getTranslation(next)), actions);
        card.addClassName("k-received");
        card.getElement().setAttribute("role", "status");
        return card;
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (application.isDirty()) {
            var going = event.postpone();
            Confirm.ask(
                    getTranslation("task.leave.title"),
                    getTranslation("task.leave.text"),
                    getTranslation("task.leave"),
                    true,
                    going::proceed);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("applications.takeIn") + " · Kerani";
    }
}
