package id.kerani.ui.customer;

import com.vaadin.flow.component.icon.VaadinIcon;
import id.kerani.ui.shell.NavEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ApplicationNavigation {

    @Bean
    NavEntry takeInEntry() {
        return new NavEntry(
                NavEntry.Group.DO, 210, "applications.nav", VaadinIcon.PLUS_CIRCLE_O, TakeInView.class, Set.of());
    }
}
