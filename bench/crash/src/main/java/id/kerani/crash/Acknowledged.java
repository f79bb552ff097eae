package id.kerani.crash;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What the server acknowledged, as its clients know it: an answer counts from the moment it is on the client's disk. Written
 * line by line and forced to the disk before the client goes on.
 */
final class Acknowledged implements AutoCloseable {

    /** A received application: its number and its case, as the answer named them. */
    record Received(String number, UUID caseId) {}

    private final FileChannel file;
    private final Map<UUID, Received> received = new ConcurrentHashMap<>();
    private final Map<UUID, String> claimed = new ConcurrentHashMap<>();
    private final Map<UUID, String> completed = new ConcurrentHashMap<>();
    private final AtomicInteger lost = new AtomicInteger();

    Acknowledged(Path path) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    void received(UUID key, Received receipt) throws IOException {
        write("received\t" + key + "\t" + receipt.number() + "\t" + receipt.caseId());
        received.put(key, receipt);
    }

    void claimed(UUID item, String person) throws IOException {
        if (!person.equals(claimed.get(item))) {
            write("claimed\t" + item + "\t" + person);
            claimed.put(item, person);
        }
    }

    void completed(UUID item, String person) throws IOException {
        write("completed\t" + item + "\t" + person);
        completed.put(item, person);
    }

    /** A step that was done although its answer never came: seen when it was tried again. */
    void doneWithoutAnswer() {
        lost.incrementAndGet();
    }

    Map<UUID, Received> received() {
        return Map.copyOf(received);
    }

    Map<UUID, String> claimed() {
        return Map.copyOf(claimed);
    }

    Map<UUID, String> completed() {
        return Map.copyOf(completed);
    }

    int lost() {
        return lost.get();
    }

    /** Steps acknowledged so far. */
    int steps() {
        return received.size() + claimed.size() + completed.size();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private synchronized void write(String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
        file.force(false);
    }
}
