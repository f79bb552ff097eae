package id.kerani.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import id.kerani.staff.Person;
import id.kerani.staff.Role;
import id.kerani.ui.account.AccountView;
import id.kerani.ui.admin.CompanyView;
import id.kerani.ui.admin.PeopleView;
import id.kerani.ui.testing.ScreenTest;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MainLayoutViewTest extends ScreenTest {

    @Test
    void theNavigationShowsOnlyWhatThePersonMayUse() {
        logIn(person(Role.STAFF, "front-office"));
        navigate(AccountView.class);
        assertThat(links()).doesNotContain("people", "teams", "company");
        assertThat(pageText()).contains("Petugas depan").doesNotContain("Karyawan\n");

        logIn(person(Role.ADMINISTRATOR));
        navigate(PeopleView.class);
        assertThat(links()).contains("people", "teams", "company");
        assertThat(find(Anchor.class).all().stream()
                        .filter(link -> "page".equals(link.getElement().getAttribute("aria-current")))
                        .map(Anchor::getHref))
                .containsExactly("people");
    }

    @Test
    void countsStandBesideTheirDestinationsAndAreTakenAgainWhenAsked() {
        Person person = logIn(person(Role.STAFF));
        int[] waiting = {7};
        NavEntry counted = new NavEntry(
                NavEntry.Group.DO,
                1,
                "ui.account.title",
                VaadinIcon.INBOX,
                AccountView.class,
                Set.of(),
                p -> waiting[0]);
        NavEntry hidden = new NavEntry(
                NavEntry.Group.DO,
                2,
                "ui.company.title",
                VaadinIcon.BUILDING,
                CompanyView.class,
                Set.of(Role.ADMINISTRATOR));
        Navigation navigation = new Navigation(List.of(hidden, counted));
        navigation.show(person);
        assertThat(navigation.getElement().getTextRecursively())
                .contains("Akun saya", "7")
                .doesNotContain("Perusahaan");
        waiting[0] = 0;
        navigation.count(person);
        assertThat(navigation.getElement().getTextRecursively())
                .doesNotContain("7")
                .doesNotContain("0");
    }

    @Test
    void moreThanFourDestinationsHideBehindMoreOnAPhone() {
        Person person = logIn(person(Role.STAFF));
        List<NavEntry> six = IntStream.range(0, 6)
                .mapToObj(i -> new NavEntry(
                        NavEntry.Group.DO, i, "ui.account.title", VaadinIcon.INBOX, AccountView.class, Set.of()))
                .toList();
        Navigation navigation = new Navigation(six);
        navigation.show(person);
        assertThat(navigation
                        .getChildren()
                        .filter(child -> child instanceof Anchor anchor && anchor.hasClassName("k-off-phone")))
                .hasSize(2);
        assertThat(navigation.getElement().getTextRecursively()).contains("Lainnya");
    }

    private List<String> links() {
        return find(Navigation.class)
                .single()
                .getChildren()
                .filter(Anchor.class::isInstance)
                .map(link -> ((Anchor) link).getHref())
                .toList();
    }
}
