package id.kerani.ui.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The filters: a chip for the usual ones and for each that narrows the list, more behind a button; on a phone all in one
 * sheet. What is chosen applies at once.
 */
final class FilterBar extends Div {

    /** Chips that are always there. */
    private static final int USUAL = 4;

    private final List<Criterion> criteria;
    private final Consumer<UnaryOperator<InboxState>> change;
    private final List<Chip> chips = new ArrayList<>();
    private final NativeButton more = new NativeButton();
    private final Popover rest = new Popover();
    private final NativeButton all = new NativeButton();
    private final Button none = new Button();
    private InboxState state = InboxState.start();

    FilterBar(List<Criterion> criteria, Consumer<UnaryOperator<InboxState>> change) {
        this.criteria = criteria;
        this.change = change;
        addClassName("k-filter-bar");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("inbox.filter"));
        for (Criterion criterion : criteria) {
            Chip chip = new Chip(criterion);
            chips.add(chip);
            add(chip);
        }
        more.addClassNames("k-chip", "k-plain", "k-filter", "k-desktop");
        more.setText(getTranslation("inbox.filter.more"));
        more.getElement().setAttribute("aria-haspopup", "dialog");
        rest.setTarget(more);
        rest.setPosition(PopoverPosition.BOTTOM_START);
        rest.addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                drawRest();
            }
        });
        all.addClassNames("k-chip", "k-plain", "k-filter", "k-filter-all", "k-phone-only");
        all.addClickListener(click -> openSheet());
        none.setText(getTranslation("inbox.filter.none"));
        none.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        none.addClickListener(click -> change.accept(InboxState::unfiltered));
        add(more, rest, all, none);
        show(state);
    }

    void show(InboxState now) {
        state = now;
        chips.forEach(Chip::refresh);
        long on = criteria.stream().filter(each -> each.isOn().test(now)).count();
        all.setText(on == 0 ? getTranslation("inbox.filter") : getTranslation("inbox.filter.count", on));
        all.setClassName("k-info", on > 0);
        all.setClassName("k-plain", on == 0);
        none.setVisible(now.isFiltered());
    }

    /** Opens the fields of the first filter; all of them on a phone. */
    void open() {
        chips.getFirst().open();
    }

    private void drawRest() {
        rest.removeAll();
        Div list = new Div();
        list.addClassName("k-menu-list");
        for (Chip chip : chips) {
            if (!chip.isVisible() && chip.criterion.applies().test(state)) {
                Button choose = new Button(getTranslation(chip.criterion.label()), click -> {
                    rest.close();
                    chip.setVisible(true);
                    chip.open();
                });
                choose.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
                choose.setAutofocus(list.getComponentCount() == 0);
                list.add(choose);
            }
        }
        rest.add(list);
    }

    private void openSheet() {
        Dialog sheet = new Dialog();
        sheet.addClassName("k-sheet-dialog");
        sheet.setHeaderTitle(getTranslation("inbox.filter"));
        sheet.setWidth("100vw");
        for (Criterion criterion : criteria) {
            if (criterion.applies().test(state)) {
                Section part = new Section(
                        new H3(getTranslation(criterion.label())),
                        criterion.editor().apply(state, change));
                part.addClassName("k-filter-part");
                sheet.add(part);
            }
        }
        Button clear = new Button(getTranslation("inbox.filter.none"), click -> {
            sheet.close();
            change.accept(InboxState::unfiltered);
        });
        Button done = new Button(getTranslation("inbox.filter.done"), click -> sheet.close());
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        sheet.getFooter().add(clear, done);
        sheet.open();
    }

    /** A filter: its name, what it narrows to, and a way to take it away. */
    private final class Chip extends Div {

        private final Criterion criterion;
        private final NativeButton button = new NativeButton();
        private final NativeButton remove = new NativeButton();
        private final Popover popover = new Popover();

        Chip(Criterion criterion) {
            this.criterion = criterion;
            addClassName("k-filter-chip");
            button.addClassNames("k-chip", "k-filter");
            button.getElement().setAttribute("aria-haspopup", "dialog");
            remove.add(VaadinIcon.CLOSE_SMALL.create());
            remove.addClassName("k-filter-remove");
            remove.setAriaLabel(getTranslation("inbox.filter.remove", getTranslation(criterion.label())));
            remove.addClickListener(click -> {
                popover.close();
                change.accept(criterion.without());
                // The button that had the focus is gone.
                button.focus();
            });
            popover.setTarget(button);
            popover.setPosition(PopoverPosition.BOTTOM_START);
            popover.setAriaLabel(getTranslation(criterion.label()));
            popover.setAutofocus(true);
            popover.addOpenedChangeListener(event -> {
                if (event.isOpened()) {
                    fill();
                }
            });
            add(button, remove, popover);
        }

        void open() {
            fill();
            popover.open();
        }

        private void fill() {
            Component editor = criterion.editor().apply(state, change);
            Div box = new Div(editor);
            box.addClassName("k-filter-editor");
            popover.removeAll();
            popover.add(box);
        }

        void refresh() {
            boolean on = criterion.isOn().test(state);
            String label = getTranslation(criterion.label());
            button.removeAll();
            button.add(new Span(
                    on
                            ? getTranslation(
                                    "inbox.filter.is", label, criterion.words().apply(state))
                            : label));
            button.setClassName("k-info", on);
            button.setClassName("k-plain", !on);
            remove.setVisible(on);
            setVisible(criterion.applies().test(state)
                    && (on || criteria.indexOf(criterion) < USUAL || popover.isOpened()));
        }
    }

    /** For tests: the fields of a criterion as they would open now. */
    Optional<Component> editor(String name) {
        return criteria.stream()
                .filter(criterion -> criterion.name().equals(name))
                .map(criterion -> criterion.editor().apply(state, change))
                .findFirst();
    }
}
