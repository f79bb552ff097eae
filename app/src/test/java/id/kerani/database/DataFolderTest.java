package id.kerani.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path temp;

    @Test
    void isHeldByOneAtATimeInThisProcess() {
        Path data = temp.resolve("shop/data");
        try (DataFolder held = DataFolder.take(data)) {
            refused(data, "held", Long.toString(ProcessHandle.current().pid()));
            refused(held.path().resolve("../data"), "held", "data");
        }
        DataFolder.take(data).close();
    }

    @Test
    void isHeldByOneProcessAtATime() throws Exception {
        Path data = temp.resolve("data");
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FolderHolder.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = other.inputReader()) {
            assertThat(said.readLine()).isEqualTo("held " + data.toRealPath());
            refused(data, "held", Long.toString(other.pid()));
        } finally {
            other.destroyForcibly().waitFor();
        }
        // The operating system took the lock away with the killed process.
        DataFolder.take(data).close();
    }

    @Test
    void leavesOtherPeoplesFilesAlone() throws Exception {
        Path holiday = Files.createDirectories(temp.resolve("photos")).resolve("holiday.jpg");
        Files.writeString(holiday, "jpg");
        refused(temp.resolve("photos"), "notOurs", "photos");
        refused(holiday, "notAFolder", "holiday.jpg");
        assertThat(temp.resolve("photos")).isDirectoryContaining(file -> file.equals(holiday));
        assertThat(temp.resolve("photos").toFile().list()).hasSize(1);
    }

    @Test
    void saysThatItCannotWrite() throws Exception {
        Path data = temp.resolve("data");
        DataFolder.take(data).close();
        if (Owner.root()) {
            String path = data.toString();
            assumeTrue(
                    Commands.run(List.of("mount", "--bind", path, path)).succeeded()
                            && Commands.run(List.of("mount", "-o", "remount,ro,bind", path))
                                    .succeeded(),
                    "no mounts here");
            try {
                refused(data, "notWritable", "kerani.log");
            } finally {
                Commands.run(List.of("umount", path));
            }
        } else {
            assertThat(data.toFile().setWritable(false)).isTrue();
            refused(data.resolve("inside"), "notWritable", "inside");
            assertThat(data.toFile().setWritable(true)).isTrue();
        }
        DataFolder.take(data).close();
    }

    private static void refused(Path data, String code, String mention) {
        assertThatThrownBy(() -> DataFolder.take(data)).satisfies(refusal -> Refusals.is(refusal, code, mention));
    }
}
