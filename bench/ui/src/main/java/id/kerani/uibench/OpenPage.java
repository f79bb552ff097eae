package id.kerani.uibench;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One open page and its talk with the server as Vaadin's client leads it: calls go by POST and carry the number of the last
 * message seen, news come by {@link Push}, messages are applied in the order of their numbers. Not thread safe for its
 * person's actions; pushed messages may come at any time.
 */
final class OpenPage implements AutoCloseable {

    /** Rows that fit on a screen of 800 pixels, and those its connector asks for beyond. */
    static final int VISIBLE_ROWS = 12;

    private static final int ROWS_AHEAD = 20;

    private static final JsonMapper JSON = new JsonMapper();

    private final Browser browser;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition applied = lock.newCondition();
    private final TreeMap<Integer, JsonNode> early = new TreeMap<>();
    private final PageState state;
    private final List<Reaction> reactions = new ArrayList<>();
    private final int ui;
    private final String token;
    private int seen;
    private int nextCall;
    private @Nullable String trouble;
    private @Nullable Push push;

    /** Something a browser does by itself a little later: a notification that closes. */
    private record Reaction(long atNanos, int node) {}

    /**
     * Loads a page.
     *
     * @param route without a slash at the start
     * @param query without the question mark
     * @param listener hears of rows, on any thread, with this page's lock held
     */
    OpenPage(Browser browser, String route, String query, PageState.RowListener listener)
            throws IOException, InterruptedException {
        this.browser = browser;
        this.state = new PageState(listener);
        browser.page("/" + route + (query.isEmpty() ? "" : "?" + query));
        HttpResponse<String> answer = browser.send(browser.request("/?v-r=init&location=" + encoded(route) + "&query="
                + encoded(query)
                + "&v-sh=800&v-sw=1280&v-wh=800&v-ww=1280&v-bh=800&v-bw=1280&v-curdate=" + System.currentTimeMillis()
                + "&v-tzo=-480&v-dstd=0&v-rtzo=-480&v-dston=false&v-tzid=Asia%2FMakassar&v-wn=v-" + Math.abs(hashCode())
                + "&v-td=false&v-pr=1&v-np=Linux%20x86_64&v-cs=light%20dark&v-pv=VISIBLE&v-fs=NOT_FULLSCREEN"
                + "&v-so=landscape-primary&v-soa=0&v-tn=lumo&v-ga=UNSUPPORTED&v-wla=SUPPORTED&v-ws=false"));
        if (answer.statusCode() != 200) {
            throw new UnexpectedAnswer("init of " + route + ": " + answer.statusCode());
        }
        JsonNode config = JSON.readTree(answer.body()).path("appConfig");
        JsonNode uidl = config.path("uidl");
        this.ui = config.path("v-uiId").asInt(-1);
        this.token = uidl.path("Vaadin-Security-Key").asString("");
        if (ui < 0 || token.isEmpty()) {
            throw new UnexpectedAnswer("init of " + route + " without a page: " + shortened(answer.body()));
        }
        this.seen = -1;
        arrived(uidl);
        push = Push.open(browser, ui, uidl.path("Vaadin-Push-ID").asString(""), seen, this::pushed, this::broken);
        navigate(route, query, "");
    }

    /** Goes to another place within the page, as a click on a link does. */
    void go(String route, String query) throws IOException, InterruptedException {
        navigate(route, query, "link");
    }

    private void navigate(String route, String query, String trigger) throws IOException, InterruptedException {
        ObjectNode data = JSON.createObjectNode();
        data.put("route", trigger.isEmpty() ? "/" + route : route);
        data.put("query", query);
        data.put("appShellTitle", "Kerani");
        data.putObject("historyState").put("idx", 0);
        data.put("trigger", trigger);
        call(rpc -> event(rpc, 1, "ui-navigate", data));
        settle();
    }

    /** Asks for the rows that a list lacks now. */
    void settle() throws IOException, InterruptedException {
        for (int i = 0; i < 3; i++) {
            List<int[]> wanted = look(page -> {
                List<int[]> missing = new ArrayList<>();
                for (Rows rows : page.lists()) {
                    int count = rows.toRequest(VISIBLE_ROWS, ROWS_AHEAD);
                    if (count > 0) {
                        missing.add(new int[] {rows.list(), count});
                    }
                }
                return missing;
            });
            if (wanted.isEmpty()) {
                return;
            }
            call(rpc -> {
                for (int[] each : wanted) {
                    ObjectNode request = rpc.addObject();
                    request.put("type", "publishedEventHandler");
                    request.put("node", each[0]);
                    request.put("templateEventMethodName", "setViewportRange");
                    request.putArray("templateEventMethodArgs").add(0).add(each[1]);
                    request.put("promise", 0);
                }
            });
        }
    }

    /** Presses a button of a row. */
    void press(Rows rows, String function, Rows.Row row) throws IOException, InterruptedException {
        int[] channel = look(page -> rows.channel(function));
        call(rpc -> {
            ObjectNode request = rpc.addObject();
            request.put("type", "channel");
            request.put("node", channel[0]);
            request.put("channel", channel[1]);
            ArrayNode arguments = request.putArray("args");
            arguments.add(function).add(row.key());
            arguments.addArray();
        });
        settle();
    }

    /** Clicks an element. */
    void click(Node node) throws IOException, InterruptedException {
        fire(node, "click");
        settle();
    }

    /** Gives a field another value as typing or choosing does. */
    void enter(Node field, String value) throws IOException, InterruptedException {
        String event = listened(field, "value");
        call(rpc -> {
            sync(rpc, field, "value", value);
            event(rpc, field.id(), event, look(page -> data(page, field, event)));
        });
        settle();
    }

    /** Chooses one of a group of radio buttons. */
    void choose(Node group, Node button) throws IOException, InterruptedException {
        String checked = listened(button, "checked");
        String changed = listened(group, "value");
        call(rpc -> {
            sync(rpc, button, "checked", true);
            event(rpc, button.id(), checked, look(page -> data(page, button, checked)));
            sync(rpc, group, "value", button.get("value"));
            event(rpc, group.id(), changed, look(page -> data(page, group, changed)));
        });
        settle();
    }

    private void fire(Node node, String event) throws IOException, InterruptedException {
        call(rpc -> event(rpc, node.id(), event, look(page -> data(page, node, event))));
    }

    /** The event by which the server hears of a property. */
    private String listened(Node node, String property) {
        return look(page -> node.events().stream()
                .filter(event -> page.constant(listener(node, event)).has("}" + property))
                .sorted()
                .findFirst()
                .orElseThrow(() -> new UnexpectedAnswer(node.tag() + " does not tell its " + property)));
    }

    private static String listener(Node node, String event) {
        String constant = node.listener(event);
        if (constant == null) {
            throw new UnexpectedAnswer("nobody listens to " + event + " of " + node.tag());
        }
        return constant;
    }

    /** What the client would send with an event: expressions evaluated for a plain left click or key. */
    private static ObjectNode data(PageState page, Node node, String event) {
        ObjectNode data = JSON.createObjectNode();
        page.constant(listener(node, event)).properties().forEach(entry -> {
            String expression = entry.getKey();
            if (expression.equals("1")) {
                data.put("1", 1).put("for", "trailing");
            } else if (expression.startsWith("event.") && expression.endsWith("Key")) {
                data.put(expression, false);
            } else if (expression.equals("event.detail")) {
                data.put(expression, 1);
            } else if (!expression.startsWith("}")) {
                data.put(expression, 0);
            }
        });
        return data;
    }

    private static void sync(ArrayNode rpc, Node node, String property, Object value) {
        ObjectNode request = rpc.addObject();
        request.put("type", "mSync");
        request.put("node", node.id());
        request.put("feature", 1);
        request.put("property", property);
        request.set("value", JSON.valueToTree(value));
    }

    private static void event(ArrayNode rpc, int node, String event, ObjectNode data) {
        ObjectNode request = rpc.addObject();
        request.put("type", "event");
        request.put("node", node);
        request.put("event", event);
        request.set("data", data);
    }

    /** One call; returns when its answer, and whatever came before it, is applied. */
    private void call(Consumer<ArrayNode> fill) throws IOException, InterruptedException {
        ObjectNode body = JSON.createObjectNode();
        body.put("csrfToken", token);
        fill.accept(body.putArray("rpc"));
        int last = look(page -> seen);
        body.put("syncId", last);
        body.put("clientId", nextCall++);
        HttpResponse<String> answer = send(body);
        if (answer.statusCode() != 200) {
            throw new UnexpectedAnswer("call was answered with " + answer.statusCode());
        }
        JsonNode message = read(answer.body());
        arrived(message);
        await(message.path("syncId").asInt(-1));
    }

    private HttpResponse<String> send(ObjectNode body) throws IOException, InterruptedException {
        return browser.send(browser.request("/?v-r=uidl&v-uiId=" + ui)
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    private static JsonNode read(String text) {
        String prefix = "for(;;);[";
        String plain = text.startsWith(prefix) ? text.substring(prefix.length(), text.length() - 1) : text;
        return JSON.readTree(plain);
    }

    private void pushed(String text) {
        arrived(read(text));
    }

    private void broken(String why) {
        lock.lock();
        try {
            trouble = why;
            applied.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Applies a message when its turn has come, else keeps it. */
    private void arrived(JsonNode message) {
        lock.lock();
        try {
            JsonNode meta = message.path("meta");
            if (meta.has("appError")
                    || meta.has("sessionExpired")
                    || message.path("resynchronize").asBoolean(false)) {
                trouble = "the server gave up the page: " + meta;
            }
            early.put(message.path("syncId").asInt(-1), message);
            while (!early.isEmpty() && early.firstKey() <= seen + 1) {
                JsonNode next = early.pollFirstEntry().getValue();
                int number = next.path("syncId").asInt(-1);
                if (number == seen + 1) {
                    seen = number;
                    react(state.apply(next));
                }
            }
            applied.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void react(List<Node> added) {
        for (Node node : added) {
            if (node.tag().equals("vaadin-notification")
                    && !node.get("duration").isEmpty()) {
                long millis = (long) Double.parseDouble(node.get("duration"));
                if (millis > 0) {
                    reactions.add(new Reaction(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis), node.id()));
                }
            }
        }
    }

    private void await(int number) throws InterruptedException {
        lock.lock();
        try {
            long left = Browser.PATIENCE.toNanos();
            while (seen < number && trouble == null && left > 0) {
                left = applied.awaitNanos(left);
            }
            if (trouble != null) {
                throw new UnexpectedAnswer(trouble);
            }
            if (seen < number) {
                throw new UnexpectedAnswer("a pushed message is missing after " + seen);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Looks at the page while nothing changes on it. */
    <T> T look(Function<PageState, T> look) {
        lock.lock();
        try {
            if (trouble != null) {
                throw new UnexpectedAnswer(trouble);
            }
            return look.apply(state);
        } finally {
            lock.unlock();
        }
    }

    /** Lets time pass; notifications close meanwhile, and lists that grew fetch their rows. */
    void rest(long millis) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (true) {
            closeNotifications();
            long now = System.nanoTime();
            if (now >= end) {
                return;
            }
            long next = look(page ->
                    reactions.stream().mapToLong(Reaction::atNanos).min().orElse(end));
            TimeUnit.NANOSECONDS.sleep(Math.max(TimeUnit.MILLISECONDS.toNanos(1), Math.min(end, next) - now));
        }
    }

    private void closeNotifications() throws IOException, InterruptedException {
        long now = System.nanoTime();
        List<Node> closing = look(page -> {
            List<Node> due = new ArrayList<>();
            for (Reaction reaction : List.copyOf(reactions)) {
                if (reaction.atNanos() <= now) {
                    reactions.remove(reaction);
                    Node node = page.find(each -> each.id() == reaction.node());
                    if (node != null) {
                        due.add(node);
                    }
                }
            }
            return due;
        });
        if (!closing.isEmpty()) {
            call(rpc -> closing.forEach(node -> {
                sync(rpc, node, "opened", false);
                event(rpc, node.id(), "opened-changed", JSON.createObjectNode());
                if (node.listener("closed") != null) {
                    event(rpc, node.id(), "closed", JSON.createObjectNode());
                }
            }));
        }
    }

    /** Tells the server that the page is closed, as a browser does when its tab closes. */
    @Override
    public void close() throws IOException, InterruptedException {
        Push open = push;
        if (open != null) {
            open.close();
        }
        ObjectNode body = JSON.createObjectNode();
        body.put("csrfToken", token);
        body.putArray("rpc");
        body.put("syncId", seen);
        body.put("clientId", nextCall);
        body.put("UNLOAD", true);
        send(body);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(200, text.length()));
    }
}
