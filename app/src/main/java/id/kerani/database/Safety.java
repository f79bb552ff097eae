package id.kerani.database;

import id.kerani.server.StartRefused;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the embedded database must be before Kerani puts anybody's books into it: durable through a power cut, and open only to
 * those with a password on this machine.
 */
final class Safety {

    private static final String MODULE = "database";
    private static final Map<String, String> DURABLE = durable();
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "::1");

    private Safety() {}

    private static Map<String, String> durable() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("fsync", "on");
        settings.put("full_page_writes", "on");
        settings.put("synchronous_commit", "on");
        return settings;
    }

    /**
     * Reads the settings out of the files before the database starts: even its recovery must not run without fsync.
     *
     * @throws StartRefused naming the setting
     */
    static void requireDurableFiles(Programs programs, DatabaseUser user, Path database) throws IOException {
        for (Map.Entry<String, String> setting : DURABLE.entrySet()) {
            Commands.Result value = Commands.run(user.command(List.of(
                    programs.program("postgres").toString(), "-D", database.toString(), "-C", setting.getKey())));
            String said = value.output().strip();
            if (!value.succeeded()) {
                throw new StartRefused(
                        MODULE, "badSettings", said.lines().findFirst().orElse(""), database);
            }
            if (!said.equals(setting.getValue())) {
                throw new StartRefused(
                        MODULE, "unsafeSetting", setting.getKey(), said, setting.getValue(), database.toString());
            }
        }
    }

    /**
     * Asks the running server, before anybody else gets a password: durable, only on loopback, passwords only.
     *
     * @throws StartRefused naming what is not safe
     */
    static void requireServer(Connection superuser) throws SQLException {
        String place = value(superuser, "data_directory");
        for (Map.Entry<String, String> setting : DURABLE.entrySet()) {
            requireValue(superuser, setting.getKey(), setting.getValue(), place);
        }
        requireValue(superuser, "password_encryption", "scram-sha-256", place);
        for (String address : value(superuser, "listen_addresses").split(",")) {
            if (!LOOPBACK.contains(address.strip())) {
                throw new StartRefused(MODULE, "unsafeSetting", "listen_addresses", address, "127.0.0.1", place);
            }
        }
        requirePasswords(superuser, value(superuser, "hba_file"));
    }

    /**
     * Asks as the application: settings can hang on its role or its database.
     *
     * @throws StartRefused naming what is not safe
     */
    static void requireSession(Connection application, Path database) throws SQLException {
        for (Map.Entry<String, String> setting : DURABLE.entrySet()) {
            requireValue(application, setting.getKey(), setting.getValue(), database.toString());
        }
        requireValue(application, "is_superuser", "off", database.toString());
    }

    private static void requirePasswords(Connection superuser, String file) throws SQLException {
        try (Statement statement = superuser.createStatement();
                ResultSet rule = statement.executeQuery(
                        "SELECT line_number, type, coalesce(address, '') AS address,"
                                + " coalesce(auth_method, '') AS method, coalesce(error, '') AS error FROM pg_hba_file_rules")) {
            while (rule.next()) {
                String method = rule.getString("method");
                boolean here = rule.getString("type").equals("local") || LOOPBACK.contains(rule.getString("address"));
                boolean safe = method.equals("reject") || method.equals("scram-sha-256") && here;
                if (!safe || !rule.getString("error").isEmpty()) {
                    throw new StartRefused(
                            MODULE,
                            "unsafeLogin",
                            file,
                            rule.getInt("line_number"),
                            rule.getString("type"),
                            rule.getString("address"),
                            method + rule.getString("error"));
                }
            }
        }
    }

    private static void requireValue(Connection connection, String setting, String expected, String place)
            throws SQLException {
        String value = value(connection, setting);
        if (!value.equals(expected)) {
            throw new StartRefused(MODULE, "unsafeSetting", setting, value, expected, place);
        }
    }

    private static String value(Connection connection, String setting) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT current_setting(?)")) {
            statement.setString(1, setting);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getString(1);
            }
        }
    }
}
