package id.kerani.ui.customer;

import com.vaadin.flow.component.icon.VaadinIcon;
import id.kerani.ui.shell.NavEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CustomersConfiguration {

    @Bean
    NavEntry customersEntry() {
        return new NavEntry(
                NavEntry.Group.DO, 130, "customers.title", VaadinIcon.USER_CARD, CustomersView.class, Set.of());
    }
}
