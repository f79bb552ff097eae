package id.kerani.ui.error;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import id.kerani.ui.shell.Brand;

/** A page that says what is wrong and leads back to work. */
final class ErrorPage extends Composite<Div> {

    void show(String titleKey, String text) {
        Div page = getContent();
        page.removeAll();
        page.addClassName("k-alone");
        Anchor home = new Anchor("", getTranslation("ui.home"));
        home.addClassName("k-button-link");
        home.getElement().setAttribute("router-link", true);
        Div card = new Div(new Brand(), new H1(getTranslation(titleKey)), new Paragraph(text), home);
        card.addClassNames("k-card", "k-padded", "k-alone-card");
        page.add(card);
    }
}
