package id.kerani.uibench;

import java.io.IOException;
import java.net.URI;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The connection by which the server sends news: a web socket as Atmosphere speaks it. Each message is its length in
 * characters, a bar and the text; the first one only shakes hands.
 */
final class Push implements WebSocket.Listener {

    private final Consumer<String> messages;
    private final Consumer<String> broken;
    private final CompletableFuture<Void> greeted = new CompletableFuture<>();
    private final StringBuilder buffer = new StringBuilder();
    private @Nullable WebSocket socket;
    private volatile boolean closing;

    private Push(Consumer<String> messages, Consumer<String> broken) {
        this.messages = messages;
        this.broken = broken;
    }

    /**
     * Opens it and waits for the handshake.
     *
     * @param messages hears each message, one at a time
     * @param broken hears why it ended, unless it was closed here
     */
    static Push open(
            Browser browser, int ui, String pushId, int lastSeen, Consumer<String> messages, Consumer<String> broken)
            throws IOException, InterruptedException {
        Push push = new Push(messages, broken);
        String query = "v-r=push&v-uiId=" + ui + "&v-pushId=" + pushId
                + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=4.0.1&X-Atmosphere-Transport=websocket"
                + "&X-Atmosphere-TrackMessageSize=true&Content-Type=application/json;%20charset=UTF-8"
                + "&X-atmo-protocol=true&X-Vaadin-LastSeenServerSyncId=" + lastSeen;
        URI address = browser.address();
        try {
            push.socket = browser.http()
                    .newWebSocketBuilder()
                    .connectTimeout(Browser.PATIENCE)
                    .header("Cookie", browser.cookies())
                    .header("Origin", address.toString())
                    .buildAsync(
                            URI.create("ws://" + address.getHost() + ":" + address.getPort() + "/VAADIN/push?" + query),
                            push)
                    .join();
            push.greeted.get(Browser.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (CompletionException | ExecutionException | TimeoutException failed) {
            throw new UnexpectedAnswer("push does not open: " + failed, failed);
        }
        return push;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        try {
            buffer.append(data);
            for (String message = take(); message != null; message = take()) {
                if (message.startsWith("{")) {
                    messages.accept(message);
                } else {
                    greeted.complete(null);
                }
            }
        } catch (RuntimeException unreadable) {
            broken.accept("a pushed message cannot be read: " + unreadable);
        }
        from.request(1);
        return CompletableFuture.completedFuture(null);
    }

    private @Nullable String take() {
        int bar = buffer.indexOf("|");
        if (bar < 0) {
            return null;
        }
        int length = Integer.parseInt(buffer.substring(0, bar).strip());
        if (buffer.length() < bar + 1 + length) {
            return null;
        }
        String message = buffer.substring(bar + 1, bar + 1 + length);
        buffer.delete(0, bar + 1 + length);
        return message;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        if (!closing) {
            broken.accept("push was closed: " + status + " " + reason);
        }
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        if (!closing) {
            broken.accept("push broke: " + error);
        }
    }

    void close() {
        closing = true;
        WebSocket open = socket;
        if (open != null) {
            open.abort();
        }
    }
}
