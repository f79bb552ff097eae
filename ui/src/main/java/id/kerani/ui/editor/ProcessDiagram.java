package id.kerani.ui.editor;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import id.kerani.ui.component.Chip;
import id.kerani.worklist.CaseDiagram;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A process as a drawing, with what a case has passed, where it stands and what comes next; and the same in words, for
 * whoever cannot see it or does not read such drawings.
 */
public final class ProcessDiagram extends Div {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final double CLOSER = 1.25;

    private final CaseDiagram diagram;

    public ProcessDiagram(CaseDiagram diagram) {
        this(diagram, true);
    }

    /** @param enlarges whether it stands in a narrow place and can be looked at in a larger one */
    private ProcessDiagram(CaseDiagram diagram, boolean enlarges) {
        this.diagram = diagram;
        addClassName("k-diagram");
        setClassName("k-diagram-large", !enlarges);
        Drawing drawing = new Drawing();
        Div tools = new Div(
                tool(VaadinIcon.MINUS, "diagram.smaller", () -> drawing.call("step", 1 / CLOSER)),
                tool(VaadinIcon.PLUS, "diagram.larger", () -> drawing.call("step", CLOSER)),
                tool(VaadinIcon.EXPAND_SQUARE, "diagram.whole", () -> drawing.call("whole")),
                tool(VaadinIcon.CROSSHAIRS, "diagram.here", () -> drawing.call("center", 1)));
        tools.addClassName("k-diagram-tools");
        if (enlarges) {
            tools.add(tool(VaadinIcon.EXPAND_FULL, "diagram.enlarge", this::enlarge));
        }
        Div legend = new Div(mark(CaseDiagram.Place.DONE), mark(CaseDiagram.Place.HERE), mark(CaseDiagram.Place.NEXT));
        legend.addClassName("k-diagram-legend");
        Div frame = new Div(drawing, tools);
        frame.addClassName("k-diagram-frame");
        add(frame, legend);
        if (enlarges) {
            add(words());
        }
    }

    private Button tool(VaadinIcon icon, String textKey, Runnable action) {
        Button button = new Button(icon.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(getTranslation(textKey));
        button.setTooltipText(getTranslation(textKey));
        return button;
    }

    private Span mark(CaseDiagram.Place place) {
        Span sign = new Span();
        sign.addClassNames("k-diagram-sign", "k-is-" + name(place));
        Span mark = new Span(sign, new Span(getTranslation("diagram.place." + place)));
        mark.addClassName("k-diagram-mark");
        return mark;
    }

    private static String name(CaseDiagram.Place place) {
        return place.name().toLowerCase(java.util.Locale.ROOT);
    }

    private UnorderedList words() {
        UnorderedList list = new UnorderedList();
        list.addClassName("k-diagram-steps");
        for (CaseDiagram.Step step : diagram.steps()) {
            ListItem item = new ListItem(new Span(step.label()), place(step.place()));
            item.addClassName("k-is-" + name(step.place()));
            list.add(item);
        }
        return list;
    }

    private Component place(CaseDiagram.Place place) {
        String words = getTranslation("diagram.place." + place);
        return switch (place) {
            case DONE -> Chip.good(words);
            case HERE -> Chip.info(words);
            case NEXT -> Chip.plain(words);
        };
    }

    private void enlarge() {
        Dialog large = new Dialog();
        large.setHeaderTitle(getTranslation("diagram.title"));
        large.addClassName("k-diagram-dialog");
        large.setWidth("96vw");
        large.setHeight("92vh");
        large.add(new ProcessDiagram(diagram, false));
        large.getFooter().add(new Button(getTranslation("ui.close"), click -> large.close()));
        large.open();
    }

    /** The element of {@code process-diagram.js}. */
    @Tag("kerani-process-diagram")
    private final class Drawing extends Component {

        @Override
        protected void onAttach(AttachEvent event) {
            EditorModule.load(event.getUI(), "process-diagram");
            getElement().setAttribute("label", getTranslation("diagram.label"));
            Map<String, Object> standing = new LinkedHashMap<>();
            standing.put("labels", diagram.labels());
            standing.put("done", diagram.done());
            standing.put("here", diagram.here());
            standing.put("next", diagram.next());
            // The server keeps neither model nor marks for the page: both are read again when it is drawn again.
            getElement()
                    .executeJs(
                            "customElements.whenDefined('kerani-process-diagram').then(() => this.show($0, JSON.parse($1)))",
                            diagram.xml(),
                            JSON.writeValueAsString(standing));
        }

        void call(String function, Object... arguments) {
            getElement().callJsFunction(function, arguments);
        }
    }
}
