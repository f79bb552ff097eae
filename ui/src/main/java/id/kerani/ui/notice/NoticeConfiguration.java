package id.kerani.ui.notice;

import id.kerani.notice.Notifications;
import id.kerani.ui.shell.TopItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NoticeConfiguration {

    @Bean
    TopItem bell(Notifications notifications, LiveNotices live) {
        return person -> new Bell(notifications, live, person.id());
    }
}
