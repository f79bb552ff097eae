package id.kerani.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Begins with an empty data folder, has one browser for all, sets the company up once, closes after each test what it opened. */
final class Suite implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback {

    static final String DATA = "target/e2e/data";

    private static final Namespace NAMESPACE = Namespace.create(Suite.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        Store store = context.getRoot().getStore(NAMESPACE);
        // Before Spring starts the server. A PostgreSQL left over there by a killed run notices that its folder is gone
        // and ends.
        store.computeIfAbsent(DATA, folder -> removed(Path.of(DATA)));
        store.computeIfAbsent(Chromium.class, type -> Chromium.start(), Chromium.class);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Store store = context.getRoot().getStore(NAMESPACE);
        Chromium chromium = store.get(Chromium.class, Chromium.class);
        if (chromium == null) {
            throw new IllegalStateException("No browser");
        }
        Office office = office(context);
        office.open(chromium);
        store.computeIfAbsent(FirstDay.class, type -> FirstDay.in(office), FirstDay.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<String> broken =
                office(context).close(context.getExecutionException().isPresent(), context.getDisplayName());
        if (context.getExecutionException().isEmpty() && !broken.isEmpty()) {
            throw new AssertionError("Scripts failed in the browser: " + broken);
        }
    }

    private static Office office(ExtensionContext context) {
        return SpringExtension.getApplicationContext(context).getBean(Office.class);
    }

    private static Path removed(Path folder) {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            } catch (IOException e) {
                throw new IllegalStateException("The data of the last run cannot be removed", e);
            }
        }
        return folder;
    }
}
