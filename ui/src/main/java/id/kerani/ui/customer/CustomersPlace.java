package id.kerani.ui.customer;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import id.kerani.customer.AccountState;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person looked for among the customers, kept while the browser tab is open, so that coming back from an account
 * finds the same list.
 *
 * @param text the words looked for, may be empty
 * @param state absent for all
 * @param pages how many pages of the list were shown
 */
record CustomersPlace(String text, @Nullable AccountState state, int pages) {

    static CustomersPlace of(UI ui) {
        return Optional.ofNullable(ComponentUtil.getData(ui, CustomersPlace.class))
                .orElseGet(() -> new CustomersPlace("", null, 1));
    }

    void keep(UI ui) {
        ComponentUtil.setData(ui, CustomersPlace.class, this);
    }
}
