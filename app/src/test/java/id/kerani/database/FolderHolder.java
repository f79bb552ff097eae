package id.kerani.database;

import java.nio.file.Path;

/** Another program that holds a data folder until its input ends. */
final class FolderHolder {

    private FolderHolder() {}

    public static void main(String[] args) throws Exception {
        try (DataFolder folder = DataFolder.take(Path.of(args[0]))) {
            System.out.println("held " + folder.path());
            System.in.read();
        }
    }
}
