package id.kerani.ui.editor;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A PDF as pictures of its pages, drawn by a script of our own: nothing in the file runs. */
@Tag("kerani-pdf-pages")
public final class PdfPages extends Component {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param address of the file, relative to the application's root */
    public PdfPages(String address) {
        getElement().setAttribute("src", address);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        EditorModule.load(event.getUI(), "pdf-pages");
        Map<String, String> words = Map.of(
                "page", getTranslation("diagram.pdf.page", "{0}", "{1}"),
                "more", getTranslation("diagram.pdf.more", "{0}", "{1}"),
                "broken", getTranslation("diagram.pdf.broken"));
        getElement()
                .executeJs(
                        "customElements.whenDefined('kerani-pdf-pages').then(() => this.show(new URL(this.getAttribute('src'), document.baseURI).href, JSON.parse($0)))",
                        JSON.writeValueAsString(words));
    }
}
