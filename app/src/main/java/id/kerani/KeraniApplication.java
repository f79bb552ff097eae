package id.kerani;

import id.kerani.server.Start;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The server's main class. */
@SpringBootApplication
public class KeraniApplication {

    public static void main(String[] args) {
        Start.run(KeraniApplication.class, args);
    }
}
