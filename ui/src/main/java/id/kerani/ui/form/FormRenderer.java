package id.kerani.ui.form;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.shared.Registration;
import id.kerani.forms.FormComponent;
import id.kerani.forms.FormDefinition;
import id.kerani.forms.FormProblem;
import id.kerani.forms.FormResult;
import id.kerani.forms.FormState;
import id.kerani.forms.FormTranslations;
import id.kerani.forms.FormValidator;
import id.kerani.forms.FormValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A form on a page: draws a definition with Vaadin's fields, keeps conditions, options and computed values up to date
 * while a person types, and shows beside each field what the server would say about it. Stands alone; who uses it takes
 * {@link #values()} for a draft and {@link #check()} to send.
 */
public final class FormRenderer extends Div implements FieldNode.Host {

    private final FormDefinition definition;
    private final FormSetup setup;
    private final FormValues known;
    private final Div notice = new Div();
    private final Rows rows;
    private final OtherValues others;
    private final List<Consumer<FormValues>> changeListeners = new ArrayList<>();
    private final List<Consumer<FormResult>> submitListeners = new ArrayList<>();
    private boolean readOnly;
    private FormState state;

    /** Draws a form as its author wrote it. */
    public FormRenderer(FormDefinition definition, FormValues known, FormSetup setup) {
        this(definition, FormTranslations.none(), known, setup);
    }

    /**
     * @param translations the form's texts in the person's language
     * @param known what the form opens with: values of its fields and others its expressions use
     */
    public FormRenderer(FormDefinition definition, FormTranslations translations, FormValues known, FormSetup setup) {
        this.definition = translations.apply(definition, setup.locale());
        this.setup = setup;
        this.known = known;
        this.readOnly = setup.readOnly();
        addClassName("k-form-fields");
        notice.addClassNames("k-problems", "k-bad");
        notice.getElement().setAttribute("role", "alert");
        notice.setVisible(false);
        rows = new Rows(draw(this.definition.components()));
        Div otherValues = new Div();
        others = new OtherValues(this.definition, setup.locale(), otherValues);
        add(notice, otherValues, rows);
        state = stateOf(FormState.initial(this.definition, known));
        load();
    }

    /** What is entered at the moment, unchecked, hidden fields included: good for a draft. */
    public FormValues values() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        rows.nodes().forEach(node -> node.collect(values));
        return FormValues.of(values);
    }

    /** Puts a draft's values into the fields; those the form locks keep theirs. */
    public void setValues(FormValues values) {
        state = stateOf(values);
        load();
        clearProblems();
    }

    /** Puts back what the form opened with. */
    public void reset() {
        setValues(FormState.initial(definition, known));
        changeListeners.forEach(listener -> listener.accept(values()));
    }

    /**
     * Checks everything as the server will, shows what is wrong and puts the cursor on the first problem.
     *
     * @return the cleaned values and the problems, among them texts that a field cannot read as a date or number
     */
    public FormResult check() {
        FormResult result = result();
        showProblems(result.problems());
        return result;
    }

    /** Shows problems beside their fields, what belongs to none above the form; takes all others away. */
    public void showProblems(List<FormProblem> problems) {
        clearProblems();
        List<String> elsewhere = new ArrayList<>();
        Node first = null;
        for (FormProblem problem : problems) {
            Optional<Node> node = find(rows.nodes(), problem.path());
            if (node.isPresent() && node.get().show(message(node.get(), problem))) {
                first = first == null ? node.get() : first;
            } else {
                elsewhere.add(problem.message(setup.locale()));
            }
        }
        if (!elsewhere.isEmpty()) {
            UnorderedList list = new UnorderedList();
            elsewhere.stream().distinct().forEach(text -> list.add(new ListItem(text)));
            notice.add(list);
            notice.setVisible(true);
        }
        if (first != null) {
            first.focus();
        }
    }

    /**
     * Shows beside fields what others entered there meanwhile, to keep the own value or take theirs. Nothing is changed
     * before the person has chosen. Questions that are open and not among these go.
     *
     * @param settled called after each choice, with the question it answered
     */
    public void offer(List<OtherValue> values, Consumer<OtherValue> settled) {
        others.keep(values);
        for (OtherValue other : values) {
            if (!others.isOpen(other)) {
                others.show(
                        other,
                        values(),
                        state.scope(),
                        find(rows.nodes(), other.path()).map(Node::view),
                        () -> settle(other, false, settled),
                        () -> settle(other, true, settled));
            }
        }
    }

    /** The questions that are still open. */
    public List<OtherValue> offers() {
        return others.open();
    }

    private void settle(OtherValue other, boolean take, Consumer<OtherValue> settled) {
        others.settle(other.path());
        if (take) {
            setValues(values().with(other.path(), other.value()));
        }
        find(rows.nodes(), other.path()).ifPresent(Node::focus);
        settled.accept(other);
    }

    /** Whether nothing can be changed. */
    public void setReadOnly(boolean readOnly) {
        this.readOnly = readOnly;
        refresh();
    }

    public boolean isReadOnly() {
        return readOnly;
    }

    /** Hears of every change a person makes, with the values as {@link #values()} gives them. */
    public Registration addChangeListener(Consumer<FormValues> listener) {
        return Registration.addAndRemove(changeListeners, listener);
    }

    /** Hears when the form's own button sends it and nothing is wrong. */
    public Registration addSubmitListener(Consumer<FormResult> listener) {
        return Registration.addAndRemove(submitListeners, listener);
    }

    @Override
    public void changed() {
        state = stateOf(values());
        refresh();
        FormValues values = values();
        others.typed(values, state.scope());
        List.copyOf(changeListeners).forEach(listener -> listener.accept(values));
    }

    @Override
    public void touched(Node node) {
        String message = result().problems().stream()
                .filter(problem -> problem.path().equals(node.path().toString()))
                .map(problem -> message(node, problem))
                .findFirst()
                .orElse(null);
        node.show(message);
    }

    @Override
    public FormSetup setup() {
        return setup;
    }

    private FormState stateOf(FormValues entered) {
        return FormState.of(definition, setup.validator().expressions(), known, entered);
    }

    private void load() {
        rows.nodes().forEach(node -> node.load(state.scope()));
        refresh();
    }

    private void refresh() {
        rows.refresh(state.scope(), readOnly);
    }

    private FormResult result() {
        FormResult checked = setup.validator().validate(definition, known, values());
        List<FormProblem> problems = new ArrayList<>();
        misread(rows.nodes(), problems);
        List<String> paths = problems.stream().map(FormProblem::path).toList();
        checked.problems().stream()
                .filter(problem -> !paths.contains(problem.path()))
                .forEach(problems::add);
        return new FormResult(checked.values(), problems, checked.ignored());
    }

    private static void misread(List<Node> nodes, List<FormProblem> problems) {
        for (Node node : nodes) {
            if (node.view().isVisible()) {
                node.misread()
                        .ifPresent(text ->
                                problems.add(FormProblem.of(node.path().toString(), FormValidator.OWN_MESSAGE, text)));
                misread(node.children(), problems);
            }
        }
    }

    private String message(Node node, FormProblem problem) {
        String own = node.component().validation().patternMessage();
        boolean ofPattern = problem.code().equals(FormValidator.OWN_MESSAGE)
                && own != null
                && !own.isBlank()
                && node.misread().isEmpty();
        return ofPattern ? own : problem.message(setup.locale());
    }

    private void clearProblems() {
        notice.removeAll();
        notice.setVisible(false);
        clear(rows.nodes());
    }

    private static void clear(List<Node> nodes) {
        for (Node node : nodes) {
            node.show(null);
            clear(node.children());
        }
    }

    private static Optional<Node> find(List<Node> nodes, String path) {
        for (Node node : nodes) {
            boolean takesProblems = node.component().key() != null || node instanceof ListNode;
            if (takesProblems
                    && node.view().isVisible()
                    && node.path().toString().equals(path)) {
                return Optional.of(node);
            }
            Optional<Node> inside = find(node.children(), path);
            if (inside.isPresent()) {
                return inside;
            }
        }
        return Optional.empty();
    }

    private List<Node> draw(List<FormComponent> components) {
        return components.stream()
                .filter(component -> setup.buttons() || !component.typeName().equals("button"))
                .map(this::draw)
                .toList();
    }

    private Node draw(FormComponent component) {
        Fields fields = new Fields(this);
        Pictures pictures = new Pictures(setup);
        return switch (component.type()) {
            case TEXTFIELD -> fields.text(component);
            case TEXTAREA -> fields.textArea(component);
            case NUMBER -> fields.number(component);
            case DATETIME -> fields.moment(component);
            case CHECKBOX -> fields.checkbox(component);
            case CHECKLIST -> fields.checklist(component);
            case RADIO -> fields.radio(component);
            case SELECT -> fields.select(component);
            case TAGLIST -> fields.tags(component);
            case FILEPICKER -> new UploadNode(this, component);
            case EXPRESSION -> new ExpressionNode(component, setup.locale());
            case GROUP -> new GroupNode(component, draw(component.components()));
            case DYNAMICLIST -> new ListNode(this, component, () -> draw(component.components()));
            case TABLE -> new TableNode(component, setup.locale());
            case TEXT, HTML -> pictures.words(component);
            case IMAGE -> pictures.image(component);
            case DOCUMENT_PREVIEW -> pictures.preview(component);
            case SEPARATOR -> pictures.separator(component);
            case SPACER -> pictures.spacer(component);
            case BUTTON -> pictures.button(component, this::submit, this::reset);
            case IFRAME, UNKNOWN -> pictures.unsupported(component, component.label());
        };
    }

    private void submit() {
        FormResult result = check();
        if (result.isValid()) {
            List.copyOf(submitListeners).forEach(listener -> listener.accept(result));
        }
    }
}
