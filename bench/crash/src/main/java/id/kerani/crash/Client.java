package id.kerani.crash;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Hands in applications and works on items, and tries again whenever no answer comes. */
final class Client {

    private static final Duration PAUSE = Duration.ofMillis(150);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI door;
    private final Applicants applicants;
    private final Acknowledged acknowledged;
    private final AtomicInteger unanswered = new AtomicInteger();
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
    private volatile boolean finished;

    Client(int port, Applicants applicants, Acknowledged acknowledged) {
        this.door = URI.create("http://127.0.0.1:" + port);
        this.applicants = applicants;
        this.acknowledged = acknowledged;
    }

    private record Answer(int status, String text) {}

    /** Hands in the applications whose numbers it draws, until none is left. */
    void handIn(AtomicInteger numbers, int count) throws IOException, InterruptedException {
        for (int number = numbers.getAndIncrement(); number < count; number = numbers.getAndIncrement()) {
            Answer answer = insist("/apply", Workers.CLERK, applicants.application(number));
            if (answer.status() == 200) {
                String[] parts = answer.text().split("\t");
                acknowledged.received(
                        applicants.key(number), new Acknowledged.Received(parts[0], UUID.fromString(parts[1])));
            } else {
                surprises.add("application " + number + ": " + answer);
            }
        }
    }

    /** Takes the most urgent items of a person and completes them, until told that all is done. */
    void work(String person) throws IOException, InterruptedException {
        while (!finished) {
            Answer next = insist("/next", person, "");
            if (next.status() != 200) {
                pause();
                continue;
            }
            String[] item = next.text().split("\t");
            UUID id = UUID.fromString(item[0]);
            acknowledged.claimed(id, person);
            String body = item[0] + "\t" + item[1] + "\t" + Applicants.decision(item[2], item[3]);
            Optional<Answer> answer = once("/complete", person, body);
            if (answer.isEmpty()) {
                // Nothing is known. If it is still held, "next" gives it again; if not, it was done.
                Answer again = insist("/complete", person, body);
                if (again.status() == 200) {
                    acknowledged.completed(id, person);
                } else if (again.text().equals("worklist.done")) {
                    acknowledged.doneWithoutAnswer();
                } else {
                    surprises.add("item " + id + " tried again: " + again);
                }
            } else if (answer.get().status() == 200) {
                acknowledged.completed(id, person);
            } else {
                surprises.add("item " + id + ": " + answer.get());
            }
        }
    }

    void finish() {
        finished = true;
    }

    /** Requests that got no answer and were sent again. */
    int unanswered() {
        return unanswered.get();
    }

    /** Answers that should not have come. */
    Queue<String> surprises() {
        return surprises;
    }

    private Answer insist(String path, String person, String body) throws InterruptedException {
        while (true) {
            Optional<Answer> answer = once(path, person, body);
            if (answer.isPresent()) {
                return answer.get();
            }
            pause();
        }
    }

    /** One try; empty when nothing is known of what happened. */
    private Optional<Answer> once(String path, String person, String body) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(door.resolve(path + "?" + person))
                .timeout(Duration.ofSeconds(60))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 500) {
                return Optional.of(new Answer(response.statusCode(), response.body()));
            }
        } catch (IOException noAnswer) {
            // The server is gone, or going.
        }
        unanswered.incrementAndGet();
        return Optional.empty();
    }

    private static void pause() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
    }
}
