package id.kerani.database;

import id.kerani.server.StartConsole;
import id.kerani.server.StartRefused;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs ({@code initdb}, {@code pg_ctl}, {@code postgres}), which come packed in a jar for this kind of machine
 * and are unpacked once into the data folder, under a name that follows from the package's content.
 */
record Programs(Path home, int major) {

    private static final String MODULE = "database";

    Path program(String name) {
        return home.resolve("bin").resolve(windows() ? name + ".exe" : name);
    }

    /** Unpacks the programs unless that was done before. */
    static Programs unpacked(DataFolder folder, StartConsole console) throws IOException {
        String resource = resource(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
        URL archive = Programs.class.getResource("/" + resource);
        if (archive == null) {
            throw new StartRefused(MODULE, "noPrograms", System.getProperty("os.name"), System.getProperty("os.arch"));
        }
        Path all = folder.programs();
        if (!Files.isDirectory(all)) {
            Files.createDirectory(all, Owner.passage(folder.path()));
            Owner.giveToOwnerOf(folder.path(), all);
        }
        Path home = all.resolve("postgresql-" + fingerprint(archive));
        if (!Files.isDirectory(home)) {
            console.say(MODULE, "unpacking");
            Path unfinished = Files.createTempDirectory(all, "unfinished-");
            try (InputStream packed = archive.openStream()) {
                unpack(packed, unfinished);
            }
            open(unfinished);
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        }
        Programs programs = new Programs(home, 0);
        Commands.Result version =
                Commands.run(List.of(programs.program("postgres").toString(), "-V"));
        String number = version.output().replaceAll("(?s)^.*\\(PostgreSQL\\) (\\d+).*$", "$1");
        if (!version.succeeded() || !number.matches("\\d+")) {
            throw new StartRefused(
                    MODULE, "programsDoNotRun", home, version.output().strip());
        }
        return new Programs(home, Integer.parseInt(number));
    }

    /** The packages' own naming of operating systems and processors. */
    static String resource(String os, String arch) {
        String system = os.toLowerCase(Locale.ROOT);
        String kind = system.contains("win") && !system.contains("darwin")
                ? "windows"
                : system.contains("mac") || system.contains("darwin") ? "darwin" : "linux";
        String processor =
                switch (arch.toLowerCase(Locale.ROOT)) {
                    case "amd64", "x86_64", "x64" -> "x86_64";
                    case "aarch64", "arm64" -> "arm_64";
                    default -> arch.toLowerCase(Locale.ROOT);
                };
        return "postgres-" + kind + "-" + processor + ".txz";
    }

    private static boolean windows() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    }

    /** A jar knows its entries' checksums; reading 15 MB at each start only to know the name would be a waste. */
    private static String fingerprint(URL archive) throws IOException {
        URLConnection connection = archive.openConnection();
        if (connection instanceof JarURLConnection jar) {
            return "%08x-%d"
                    .formatted(jar.getJarEntry().getCrc(), jar.getJarEntry().getSize());
        }
        try (CheckedInputStream in = new CheckedInputStream(connection.getInputStream(), new CRC32())) {
            long size = in.transferTo(java.io.OutputStream.nullOutputStream());
            return "%08x-%d".formatted(in.getChecksum().getValue(), size);
        }
    }

    private static void unpack(InputStream packed, Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed, 1 << 16)))) {
            for (@Nullable TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("archive entry outside its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    if (entry.isSymbolicLink()) {
                        Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                    } else {
                        Files.copy(tar, file);
                        if ((entry.getMode() & 0100) != 0 && Owner.posix(file)) {
                            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
                            permissions.add(PosixFilePermission.OWNER_EXECUTE);
                            Files.setPosixFilePermissions(file, permissions);
                        }
                    }
                }
            }
        }
    }

    /** Whoever PostgreSQL runs as may read and run the programs but, where that is not the server's own user, not change them. */
    private static void open(Path home) throws IOException {
        if (!Owner.posix(home)) {
            return;
        }
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (Files.isSymbolicLink(file)) {
                    continue;
                }
                Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(file));
                permissions.add(PosixFilePermission.GROUP_READ);
                permissions.add(PosixFilePermission.OTHERS_READ);
                if (permissions.contains(PosixFilePermission.OWNER_EXECUTE)) {
                    permissions.add(PosixFilePermission.GROUP_EXECUTE);
                    permissions.add(PosixFilePermission.OTHERS_EXECUTE);
                }
                Files.setPosixFilePermissions(file, permissions);
            }
        }
    }

    /** Removes half-unpacked and outdated programs. Only when PostgreSQL runs: an orphan may have run from them until then. */
    void removeOthers() throws IOException {
        try (Stream<Path> entries = Files.list(home.getParent())) {
            for (Path entry : (Iterable<Path>) entries.filter(entry -> !entry.equals(home))::iterator) {
                Trees.delete(entry);
            }
        }
    }
}
