package id.kerani.ui.trail;

import com.vaadin.flow.component.icon.VaadinIcon;
import id.kerani.staff.Role;
import id.kerani.ui.shell.NavEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TrailConfiguration {

    @Bean
    NavEntry auditTrailEntry() {
        return new NavEntry(
                NavEntry.Group.MANAGE,
                660,
                "trail.title",
                VaadinIcon.CLIPBOARD_TEXT,
                AuditTrailView.class,
                Set.of(Role.MANAGER, Role.ADMINISTRATOR));
    }
}
