package id.kerani.ui.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import id.kerani.forms.FormComponent;
import id.kerani.forms.FormComponent.ButtonDetails;
import id.kerani.forms.FormComponent.ImageDetails;
import id.kerani.forms.FormComponent.PreviewDetails;
import id.kerani.forms.FormComponent.SpacerDetails;
import id.kerani.forms.SafeHtml;
import id.kerani.shared.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Draws what has no value: words, pictures, lines, buttons, papers. */
final class Pictures {

    private static final int PREVIEW_HEIGHT = 320;

    private final FormSetup setup;
    private final Locale locale;

    Pictures(FormSetup setup) {
        this.setup = setup;
        this.locale = setup.locale();
    }

    /** Markdown or HTML, made harmless by the forms module. */
    Node words(FormComponent component) {
        Html html = new Html("<div class=\"k-form-text\"></div>");
        return new ShownNode(
                component,
                html,
                scope -> html.setHtmlContent("<div class=\"k-form-text\">" + scope.html(component) + "</div>"));
    }

    Node image(FormComponent component) {
        ImageDetails details = component.details(ImageDetails.class);
        Image image = new Image();
        image.addClassName("k-form-image");
        return new ShownNode(component, image, scope -> {
            Optional<String> source = SafeHtml.imageSource(scope.text(details.source()));
            image.setSrc(source.orElse(""));
            image.setAlt(scope.text(details.alt()));
        });
    }

    Node separator(FormComponent component) {
        return new ShownNode(component, new Hr(), scope -> {});
    }

    Node spacer(FormComponent component) {
        Div space = new Div();
        space.addClassName("k-form-spacer");
        space.setHeight(component.details(SpacerDetails.class).height() + "px");
        space.getElement().setAttribute("aria-hidden", "true");
        return new ShownNode(component, space, scope -> {});
    }

    Node button(FormComponent component, Runnable submit, Runnable reset) {
        boolean resets = component.details(ButtonDetails.class).reset();
        Button button = new Button();
        if (!resets) {
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        button.addClassName("k-form-button");
        button.addClickListener(click -> (resets ? reset : submit).run());
        return new ShownNode(component, button, scope -> {
            String label = scope.text(component.label());
            button.setText(label.isEmpty() ? Texts.get(resets ? "form.reset" : "form.submit", locale) : label);
            button.setEnabled(!scope.isDisabled(component));
        });
    }

    Node preview(FormComponent component) {
        PreviewDetails details = component.details(PreviewDetails.class);
        Div papers = new Div();
        papers.addClassName("k-form-papers");
        papers.getElement().setAttribute("role", "group");
        int height = details.maxHeight() == 0 ? PREVIEW_HEIGHT : details.maxHeight();
        return new ShownNode(component, papers, scope -> {
            papers.removeAll();
            String label = scope.text(component.label());
            if (!label.isEmpty()) {
                Span heading = new Span(label);
                heading.addClassName("k-form-label");
                papers.add(heading);
                papers.getElement().setAttribute("aria-label", label);
            }
            List<?> documents = scope.value(details.dataSource()) instanceof List<?> list ? list : List.of();
            documents.stream()
                    .filter(Map.class::isInstance)
                    .map(Map.class::cast)
                    .forEach(document -> papers.add(paper(document, height)));
            if (documents.isEmpty()) {
                Span none = new Span(Texts.get("form.paper.none", locale));
                none.addClassName("k-muted");
                papers.add(none);
            }
        });
    }

    private Component paper(Map<?, ?> document, int height) {
        String id = String.valueOf(document.get("documentId"));
        Map<?, ?> about = document.get("metadata") instanceof Map<?, ?> metadata ? metadata : Map.of();
        String name = about.get("fileName") instanceof String known ? known : id;
        FormFiles files = setup.files();
        Optional<String> address = files == null ? Optional.empty() : files.address(id);
        Div paper = new Div();
        paper.addClassName("k-form-paper");
        if (address.isEmpty()) {
            paper.add(new Span(Texts.get("form.paper.unreachable", locale, name)));
            return paper;
        }
        if (about.get("contentType") instanceof String type && type.matches("image/(png|jpeg|gif|webp|avif|bmp)")) {
            Image image = new Image(address.get(), name);
            image.setMaxHeight(height + "px");
            paper.add(image);
        }
        Anchor open = new Anchor(address.get(), Texts.get("form.paper.open", locale, name), AnchorTarget.BLANK);
        open.getElement().setAttribute("rel", "noopener");
        paper.add(open);
        return paper;
    }

    Node unsupported(FormComponent component, @Nullable String label) {
        Div note = new Div();
        note.addClassName("k-form-unsupported");
        note.getElement().setAttribute("role", "note");
        return new ShownNode(component, note, scope -> {
            String name = scope.text(label);
            note.removeAll();
            note.add(
                    VaadinIcon.INFO_CIRCLE_O.create(),
                    new Span(
                            name.isEmpty()
                                    ? Texts.get("form.unsupported", locale, component.typeName())
                                    : Texts.get("form.unsupported.named", locale, name, component.typeName())));
        });
    }
}
