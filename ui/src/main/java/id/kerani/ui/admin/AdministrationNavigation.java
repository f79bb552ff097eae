package id.kerani.ui.admin;

import com.vaadin.flow.component.icon.VaadinIcon;
import id.kerani.staff.Role;
import id.kerani.ui.shell.NavEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AdministrationNavigation {

    private static final Set<Role> ADMINISTRATORS = Set.of(Role.ADMINISTRATOR);

    @Bean
    NavEntry peopleEntry() {
        return new NavEntry(
                NavEntry.Group.MANAGE, 700, "ui.people.title", VaadinIcon.USERS, PeopleView.class, ADMINISTRATORS);
    }

    @Bean
    NavEntry teamsEntry() {
        return new NavEntry(
                NavEntry.Group.MANAGE, 710, "ui.teams.title", VaadinIcon.GROUP, TeamsView.class, ADMINISTRATORS);
    }

    @Bean
    NavEntry companyEntry() {
        return new NavEntry(
                NavEntry.Group.MANAGE, 720, "ui.company.title", VaadinIcon.BUILDING, CompanyView.class, ADMINISTRATORS);
    }
}
