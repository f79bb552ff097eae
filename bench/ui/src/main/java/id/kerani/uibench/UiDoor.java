package id.kerani.uibench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A door of plain HTTP on loopback beside the screens: makes people and work through the public services, and weighs the heap
 * from inside.
 *
 * <p>{@code POST /people?N} answers one line {@code login queue} per person; {@code POST /work?N&seed} opens cases until so
 * many items wait; {@code POST /heap} collects garbage and answers the bytes in use; {@code POST /done} answers how many items
 * the people have finished; {@code POST /waiting} answers the items that wait in their queues.
 */
@Component
@ConditionalOnProperty("kerani.ui-bench.door")
class UiDoor implements DisposableBean {

    private final Workplace workplace;
    private final int port;
    private @Nullable HttpServer server;

    UiDoor(Workplace workplace, @Value("${kerani.ui-bench.door}") int port) {
        this.workplace = workplace;
        this.port = port;
    }

    private interface Handler {
        String handle(List<String> arguments) throws Exception;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void open(ApplicationReadyEvent ready) throws IOException {
        HttpServer opened = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 8);
        opened.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        on(opened, "/people", arguments -> workplace.people(number(arguments, 0)));
        on(opened, "/work", arguments -> workplace.work(number(arguments, 0), number(arguments, 1)));
        on(opened, "/heap", arguments -> Long.toString(workplace.heap()));
        on(opened, "/done", arguments -> Long.toString(workplace.done()));
        on(opened, "/waiting", arguments -> Long.toString(workplace.waiting()));
        opened.start();
        server = opened;
    }

    @Override
    public void destroy() {
        if (server != null) {
            server.stop(0);
        }
    }

    private static int number(List<String> arguments, int at) {
        return Integer.parseInt(arguments.get(at));
    }

    private static void on(HttpServer server, String path, Handler handler) {
        server.createContext(path, exchange -> answer(exchange, handler));
    }

    private static void answer(HttpExchange exchange, Handler handler) throws IOException {
        try (exchange) {
            String query = exchange.getRequestURI().getQuery();
            int status = 200;
            String text;
            try {
                text = handler.handle(query == null ? List.of() : List.of(query.split("&")));
            } catch (Exception failed) {
                status = 500;
                text = failed.toString();
            }
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
