package id.kerani.ui.caseview;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import id.kerani.document.Document;
import id.kerani.ui.editor.PdfPages;
import id.kerani.ui.paper.PaperAddress;

/** A paper, large, without leaving the page: pictures as pictures, PDF as pictures of its pages. */
final class PaperPreview extends Dialog {

    PaperPreview(Document paper) {
        setHeaderTitle(paper.fileName());
        addClassName("k-preview");
        setWidth("min(900px, 96vw)");
        setHeight("92vh");
        Div content = new Div();
        content.addClassName("k-preview-content");
        if (paper.isPicture()) {
            content.add(new Image(PaperAddress.of(paper.id()), paper.fileName()));
        } else {
            content.add(new PdfPages(PaperAddress.of(paper.id())));
        }
        add(content);
        Anchor save = new Anchor(PaperAddress.toSave(paper.id()), getTranslation("task.papers.save"));
        save.getElement().setAttribute("router-ignore", true);
        save.addClassName("k-preview-save");
        getFooter().add(save, new Button(getTranslation("ui.close"), click -> close()));
    }
}
