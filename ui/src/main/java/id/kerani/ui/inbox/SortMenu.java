package id.kerani.ui.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import id.kerani.worklist.Inbox;
import id.kerani.worklist.Inbox.Order;
import id.kerani.worklist.Inbox.Sort;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** By what the list is sorted, and a choice of other ways. */
final class SortMenu extends Composite<Div> {

    private static final List<Sort> SORTS = List.of(
            new Sort(Order.DUE, false),
            new Sort(Order.DUE, true),
            new Sort(Order.PRIORITY, true),
            new Sort(Order.AGE, false),
            new Sort(Order.AGE, true),
            new Sort(Order.AMOUNT, true),
            new Sort(Order.AMOUNT, false),
            new Sort(Order.ABOUT, false),
            new Sort(Order.STEP, false));

    private final Button button = new Button();
    private final Popover popover = new Popover();
    private final Consumer<Sort> chosen;
    private InboxState state = InboxState.start();

    SortMenu(Consumer<Sort> chosen) {
        this.chosen = chosen;
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        button.addClassName("k-sort-menu");
        button.setIcon(VaadinIcon.SORT.create());
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                draw();
            }
        });
        getContent().add(button, popover);
        getContent().addClassName("k-sort-box");
    }

    void show(InboxState now) {
        state = now;
        String words = getTranslation("inbox.sort", getTranslation(key(now.sort())));
        button.setText(words);
        // On a phone the words are not drawn.
        button.setAriaLabel(words);
    }

    void open() {
        popover.open();
    }

    private void draw() {
        popover.removeAll();
        Div list = new Div();
        list.addClassName("k-menu-list");
        if (state.scope() == Inbox.Scope.DONE) {
            list.add(choice(new Sort(Order.CLOSED, true)), choice(new Sort(Order.CLOSED, false)));
        }
        SORTS.forEach(sort -> list.add(choice(sort)));
        popover.add(list);
    }

    private Button choice(Sort sort) {
        boolean here = sort.equals(state.sort());
        Button choice = new Button(getTranslation(key(sort)), click -> {
            popover.close();
            chosen.accept(sort);
        });
        choice.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        choice.setAutofocus(here);
        if (here) {
            choice.setSuffixComponent(VaadinIcon.CHECK_CIRCLE_O.create());
            choice.getElement().setAttribute("aria-current", "true");
        }
        return choice;
    }

    private static String key(Sort sort) {
        return "inbox.sort." + sort.by().name().toLowerCase(Locale.ROOT) + (sort.descending() ? ".down" : ".up");
    }
}
