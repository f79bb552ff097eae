package id.kerani.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import id.kerani.ui.component.EmptyState;
import id.kerani.ui.session.CurrentPerson;
import id.kerani.ui.shell.MainLayout;
import id.kerani.ui.shell.NavEntry;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import org.springframework.beans.factory.ObjectProvider;

/** Where a person begins: the first destination of their navigation. */
@Route(value = "", layout = MainLayout.class)
@PermitAll
public class HomeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final CurrentPerson currentPerson;
    private final ObjectProvider<NavEntry> entries;

    HomeView(CurrentPerson currentPerson, ObjectProvider<NavEntry> entries) {
        this.currentPerson = currentPerson;
        this.entries = entries;
        addClassName("k-page");
        add(new EmptyState(getTranslation("ui.home.nothing"), getTranslation("ui.home.nothing.hint")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        currentPerson
                .find()
                .flatMap(person -> entries.stream()
                        .filter(entry -> entry.isFor(person))
                        .min(Comparator.comparing(NavEntry::group).thenComparingInt(NavEntry::order)))
                .ifPresent(entry -> event.forwardTo(entry.view()));
    }

    @Override
    public String getPageTitle() {
        return "Kerani";
    }
}
