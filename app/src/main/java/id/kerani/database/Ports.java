package id.kerani.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** The port of the embedded database: a free one, kept from one start to the next as long as nobody else took it. */
final class Ports {

    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private Ports() {}

    static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    static int choose(DataFolder folder) throws IOException {
        Path file = remembered(folder);
        if (Files.exists(file)) {
            String port = Files.readString(file).strip();
            if (port.matches("\\d{4,5}") && free(Integer.parseInt(port))) {
                return Integer.parseInt(port);
            }
        }
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(LOOPBACK))) {
            return socket.getLocalPort();
        }
    }

    static void remember(DataFolder folder, int port) throws IOException {
        Files.writeString(remembered(folder), port + "\n");
        Owner.giveToOwnerOf(folder.path(), remembered(folder));
    }

    private static Path remembered(DataFolder folder) {
        return folder.path().resolve("database.port");
    }
}
