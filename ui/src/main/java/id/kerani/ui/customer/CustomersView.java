package id.kerani.ui.customer;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteConfiguration;
import id.kerani.customer.AccountPage;
import id.kerani.customer.AccountState;
import id.kerani.customer.Accounts;
import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import id.kerani.ui.component.Amount;
import id.kerani.ui.component.EmptyState;
import id.kerani.ui.component.ListRow;
import id.kerani.ui.component.Notice;
import id.kerani.ui.component.PageHeader;
import id.kerani.ui.component.Sheet;
import id.kerani.ui.component.TwoLines;
import id.kerani.ui.session.CurrentPerson;
import id.kerani.ui.shell.MainLayout;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All customers by name, found by what one knows of them. */
@Route(value = "customers", layout = MainLayout.class)
@PermitAll
public class CustomersView extends Div implements HasDynamicTitle {

    private static final int PAGE = 50;
    private static final int LONGEST = 100;

    /** Where applications are taken in; shown as soon as there is such a page. */
    private static final String TAKE_IN = "take-in";

    private final Accounts accounts;
    private final Actor me;
    private final TextField search = new TextField();
    private final Select<AccountState> state = new Select<>();
    private final Sheet list = new Sheet();
    private final Button more = new Button();
    private AccountPage.@Nullable Cursor next;
    private int pages;

    CustomersView(Accounts accounts, CurrentPerson currentPerson) {
        this.accounts = accounts;
        this.me = currentPerson.actor();
        addClassName("k-page");
        CustomersPlace place = CustomersPlace.of(UI.getCurrent());
        search.setPlaceholder(getTranslation("customers.search"));
        search.setAriaLabel(getTranslation("customers.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setMaxLength(LONGEST);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(250);
        search.setValue(place.text());
        search.setAutofocus(true);
        state.setAriaLabel(getTranslation("customers.state"));
        state.setItems(AccountState.values());
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(getTranslation("customers.state.all"));
        state.setItemLabelGenerator(this::label);
        state.setValue(place.state());
        search.addValueChangeListener(change -> show(1));
        state.addValueChangeListener(change -> show(1));
        Div filters = new Div(search, state);
        filters.addClassNames("k-filters", "k-customer-filters");
        filters.getElement().setAttribute("role", "search");
        list.addClassNames("k-list", "k-cols-customers");
        list.getElement().setAttribute("aria-label", getTranslation("customers.title"));
        list.getElement().setAttribute("aria-live", "polite");
        more.setText(getTranslation("ui.list.more"));
        more.addClickListener(click -> append());
        PageHeader header = new PageHeader(getTranslation("customers.title"));
        takeIn().ifPresent(header::withActions);
        add(header, filters, list, more);
        show(place.pages());
    }

    /** The browser asks for the words of the empty choice, too. */
    private String label(@Nullable AccountState item) {
        return item == null ? getTranslation("customers.state.all") : AccountWords.state(item, getLocale());
    }

    private void show(int wanted) {
        list.removeAll();
        next = null;
        pages = 0;
        do {
            append();
        } while (next != null && pages < wanted);
    }

    private void append() {
        AccountState only = state.getValue();
        try {
            AccountPage page = accounts.page(
                    new AccountPage.Query(search.getValue(), only == null ? Set.of() : Set.of(only), next, PAGE), me);
            page.rows().forEach(row -> list.add(row(row)));
            next = page.next();
        } catch (Refusal refusal) {
            Notice.problem(refusal.text(getLocale()));
        }
        pages++;
        more.setVisible(next != null);
        if (list.getComponentCount() == 0) {
            list.add(nothing());
        }
        new CustomersPlace(search.getValue(), only, pages).keep(UI.getCurrent());
    }

    private ListRow row(AccountPage.Row row) {
        // By the name that the list is in the order of.
        String below = row.tradeName().isEmpty() ? row.number() : row.number() + " · " + row.tradeName();
        Div terms = new Div();
        terms.addClassName("k-terms");
        if (row.creditLimit().amount().signum() > 0) {
            Div days = new Div(AccountWords.term(row.paymentTermDays(), getLocale()));
            days.addClassName("k-s");
            terms.add(new Amount(row.creditLimit(), getLocale()), days);
        }
        return new ListRow(
                CustomerView.location(row.number()),
                new TwoLines(row.name(), below),
                new TwoLines(row.phone(), row.city()).light(),
                terms,
                AccountWords.chip(row.state(), getLocale()));
    }

    private EmptyState nothing() {
        if (search.isEmpty() && state.isEmpty()) {
            return takeIn().map(link -> new EmptyState(
                            getTranslation("customers.none"), getTranslation("customers.none.hint"), link))
                    .orElseGet(() ->
                            new EmptyState(getTranslation("customers.none"), getTranslation("customers.none.hint")));
        }
        Button all = new Button(getTranslation("customers.nothing.all"), click -> {
            search.clear();
            state.clear();
        });
        return new EmptyState(getTranslation("customers.nothing"), getTranslation("customers.nothing.hint"), all);
    }

    private Optional<Anchor> takeIn() {
        if (RouteConfiguration.forSessionScope().getRoute(TAKE_IN).isEmpty()) {
            return Optional.empty();
        }
        Anchor link = new Anchor(TAKE_IN, getTranslation("customers.takeIn"));
        link.addClassName("k-button-link");
        link.getElement().setAttribute("router-link", true);
        return Optional.of(link);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("customers.title") + " · Kerani";
    }
}
