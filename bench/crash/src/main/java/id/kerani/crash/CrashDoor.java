package id.kerani.crash;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.kerani.customer.ApplicationAnswers;
import id.kerani.customer.ApplicationRejected;
import id.kerani.customer.NewApplication;
import id.kerani.customer.Receipt;
import id.kerani.customer.Registrations;
import id.kerani.forms.FormValues;
import id.kerani.forms.UnreadableValues;
import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import id.kerani.shared.Texts;
import id.kerani.staff.People;
import id.kerani.staff.Person;
import id.kerani.staff.PersonDetails;
import id.kerani.staff.Role;
import id.kerani.staff.Teams;
import id.kerani.worklist.Inbox;
import id.kerani.worklist.WorkItem;
import id.kerani.worklist.WorkItemId;
import id.kerani.worklist.WorkList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
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
import tools.jackson.databind.json.JsonMapper;

/**
 * A door of plain HTTP on loopback into the services behind the counter's form and the inbox. It answers after the service's
 * transaction has committed, and keeps nothing itself. Answers: 200 done, 204 nothing to do, 409 refused (the code), 500
 * anything else (nothing is known of what happened).
 */
@Component
@ConditionalOnProperty("kerani.crash.door")
class CrashDoor implements DisposableBean {

    private final Registrations registrations;
    private final WorkList workList;
    private final Inbox inbox;
    private final People people;
    private final Teams teams;
    private final JsonMapper json;
    private final int port;
    private final Map<String, Actor> actors = new ConcurrentHashMap<>();
    private @Nullable HttpServer server;

    CrashDoor(
            Registrations registrations,
            WorkList workList,
            Inbox inbox,
            People people,
            Teams teams,
            JsonMapper json,
            @Value("${kerani.crash.door}") int port) {
        this.registrations = registrations;
        this.workList = workList;
        this.inbox = inbox;
        this.people = people;
        this.teams = teams;
        this.json = json;
        this.port = port;
    }

    /** An application as the client sends it. */
    record Sent(String key, ApplicationAnswers answers) {}

    private interface Handler {
        @Nullable
        String handle(String person, String body)
                throws Refusal, ApplicationRejected, WorkList.FormRejected, UnreadableValues;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void open(ApplicationReadyEvent ready) throws IOException, Refusal {
        for (Map.Entry<String, String> worker : Workers.TEAM_OF.entrySet()) {
            actors.put(worker.getKey(), worker(worker.getKey(), worker.getValue()));
        }
        HttpServer opened = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 64);
        opened.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        opened.createContext("/apply", exchange -> answer(exchange, this::apply));
        opened.createContext("/next", exchange -> answer(exchange, this::next));
        opened.createContext("/complete", exchange -> answer(exchange, this::complete));
        opened.start();
        server = opened;
    }

    @Override
    public void destroy() {
        if (server != null) {
            server.stop(0);
        }
    }

    private Actor worker(String login, String team) throws Refusal {
        Person person = people.byLogin(login).orElse(null);
        if (person == null) {
            var details = new PersonDetails(login, login, null, Texts.ENGLISH, Set.of(Role.STAFF), null);
            person = people.createWithPassword(details, "Rahasia-" + UUID.randomUUID(), Actor.system());
        }
        var queue = teams.byKey(team).orElseThrow();
        if (!teams.isMember(queue.id(), person.id())) {
            teams.addMember(queue.id(), person.id(), Actor.system());
        }
        return person.asActor();
    }

    private String apply(String person, String body) throws Refusal, ApplicationRejected {
        Sent sent = json.readValue(body, Sent.class);
        Receipt receipt = registrations.apply(
                new NewApplication(UUID.fromString(sent.key()), "counter", Texts.INDONESIAN, sent.answers()),
                actor(person));
        return receipt.number() + "\t" + receipt.id();
    }

    /** What the person holds already, else the most urgent item of the queues, which the person then holds. */
    private @Nullable String next(String person, String body) {
        Actor actor = actor(person);
        List<WorkItem> held = inbox.page(Inbox.Query.first(actor, Inbox.Scope.MINE, 1))
                .items();
        WorkItem item = held.isEmpty() ? workList.next(actor).orElse(null) : held.getFirst();
        return item == null
                ? null
                : item.id().value() + "\t" + item.version() + "\t" + item.formKey() + "\t" + item.caseNumber();
    }

    /** Body: item, version, form values as JSON, separated by tabs. */
    private String complete(String person, String body) throws Refusal, WorkList.FormRejected, UnreadableValues {
        String[] parts = body.split("\t", 3);
        workList.complete(
                new WorkItemId(UUID.fromString(parts[0])),
                Integer.parseInt(parts[1]),
                FormValues.fromJson(parts[2]),
                actor(person));
        return "";
    }

    private Actor actor(String login) {
        Actor actor = actors.get(login);
        if (actor == null) {
            throw new IllegalArgumentException("nobody is called " + login);
        }
        return actor;
    }

    private static void answer(HttpExchange exchange, Handler handler) {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            int status;
            String text;
            try {
                String done = handler.handle(exchange.getRequestURI().getQuery(), body);
                status = done == null ? 204 : 200;
                text = done == null ? "" : done;
            } catch (Refusal refusal) {
                status = 409;
                text = refusal.code();
            } catch (ApplicationRejected | WorkList.FormRejected | UnreadableValues rejected) {
                status = 409;
                text = rejected.toString();
            } catch (RuntimeException unknown) {
                status = 500;
                text = unknown.toString();
            }
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
