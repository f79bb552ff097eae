package id.kerani.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where Kerani is to be found once it is, with every notice, and says when it goes. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ReadyLines implements ApplicationListener<ApplicationReadyEvent> {

    private static final Logger log = LoggerFactory.getLogger(ReadyLines.class);

    private final Environment environment;
    private final ObjectProvider<StartupNotice> notices;
    private boolean ready;

    ReadyLines(Environment environment, ObjectProvider<StartupNotice> notices) {
        this.environment = environment;
        this.notices = notices;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        String port = environment.getProperty("local.server.port");
        if (port == null) {
            return; // no web server: a test or a tool
        }
        ready = true;
        List<String> lines = notices.orderedStream()
                .flatMap(notice -> notice.lines().stream())
                .toList();
        System.out.println();
        StartConsole.terminal().say("server", "ready", address(port));
        lines.forEach(System.out::println);
        StartConsole.terminal().say("server", "howToStop");
        System.out.flush();
        tellLauncher();
    }

    /** The launcher waits for this file with what it does not want to do while the server starts. */
    private void tellLauncher() {
        String file = environment.getProperty("kerani.ready-file");
        if (file != null) {
            try {
                Files.writeString(Path.of(file), ProcessHandle.current().pid() + "\n");
            } catch (IOException notTold) {
                log.warn("Cannot write {}: {}", file, notTold.toString());
            }
        }
    }

    @EventListener
    void closing(ContextClosedEvent event) {
        if (ready) {
            StartConsole.terminal().say("server", "stopping");
        }
    }

    private String address(String port) {
        String bound = environment.getProperty("server.address", "");
        String host = bound.isBlank()
                        || bound.equals("0.0.0.0")
                        || bound.equals("::")
                        || bound.equals("127.0.0.1")
                        || bound.equals("::1")
                ? "localhost"
                : bound;
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port
                + environment.getProperty("server.servlet.context-path", "");
    }
}
