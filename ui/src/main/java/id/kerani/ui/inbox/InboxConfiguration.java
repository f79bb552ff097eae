package id.kerani.ui.inbox;

import com.vaadin.flow.component.icon.VaadinIcon;
import id.kerani.ui.shell.NavEntry;
import id.kerani.ui.shell.NextTask;
import id.kerani.worklist.Inbox;
import id.kerani.worklist.WorkList;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InboxConfiguration {

    @Bean
    NavEntry inboxEntry(Inbox inbox) {
        return new NavEntry(
                NavEntry.Group.DO,
                100,
                "inbox.title",
                VaadinIcon.INBOX,
                InboxView.class,
                Set.of(),
                person -> Math.toIntExact(inbox.counts(person.id()).mine()));
    }

    @Bean
    NextTask nextTask(WorkList workList) {
        return person -> workList.next(person.asActor()).map(item -> "task/" + item.id());
    }
}
