package id.kerani.ui.operations;

import com.vaadin.flow.component.icon.VaadinIcon;
import id.kerani.engine.Incidents;
import id.kerani.staff.Role;
import id.kerani.ui.shell.NavEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OperationsConfiguration {

    @Bean
    NavEntry outboxEntry() {
        return new NavEntry(
                NavEntry.Group.MANAGE,
                640,
                "operations.outbox",
                VaadinIcon.ENVELOPE_O,
                OutboxView.class,
                Set.of(Role.MANAGER, Role.ADMINISTRATOR));
    }

    @Bean
    NavEntry incidentsEntry(Incidents incidents) {
        return new NavEntry(
                NavEntry.Group.MANAGE,
                650,
                "operations.incidents",
                VaadinIcon.WARNING,
                IncidentsView.class,
                Set.of(Role.ADMINISTRATOR),
                person -> Math.toIntExact(incidents.count()));
    }
}
