package id.kerani.ui.inbox;

import com.vaadin.flow.component.Component;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Something one can filter by.
 *
 * @param name what it is called, last part of its words' key
 * @param isOn whether the list is narrowed by it
 * @param words what it is narrowed to
 * @param without the same without it
 * @param editor fields for it: what they start with, and who hears what is shown then
 * @param applies whether it means anything for what is shown
 */
record Criterion(
        String name,
        Predicate<InboxState> isOn,
        Function<InboxState, String> words,
        UnaryOperator<InboxState> without,
        BiFunction<InboxState, Consumer<UnaryOperator<InboxState>>, Component> editor,
        Predicate<InboxState> applies) {

    String label() {
        return "inbox.filter." + name;
    }
}
