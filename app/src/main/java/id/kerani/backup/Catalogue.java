package id.kerani.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What there is in the application's schema, as PostgreSQL's own catalogue tells it: no list that somebody could forget to extend. */
final class Catalogue {

    /** Not what an extension brought along. */
    private static final String OURS =
            " and not exists (select 1 from pg_depend d where d.classid = 'pg_class'::regclass"
                    + " and d.objid = c.oid and d.deptype = 'e')";

    private static final String HERE = "(select oid from pg_namespace where nspname = current_schema())";

    private final Connection connection;

    Catalogue(Connection connection) {
        this.connection = connection;
    }

    /** A table without what its rows say. */
    record Shape(
            String name,
            List<String> columns,
            @Nullable String partitionOf,
            @Nullable String bound) {

        /** The command that lets its rows out or in. */
        static String copy(String name, List<String> columns, String direction) {
            return "copy " + quoted(name) + " ("
                    + String.join(", ", columns.stream().map(Catalogue::quoted).toList()) + ") " + direction;
        }
    }

    /** Something to take away and to bring back: a foreign key or a trigger. */
    record Bond(String away, String back) {}

    /** How all sessions write and read values, whatever the server or the role is set to. */
    static void speakPlainly(Connection connection) throws SQLException {
        execute(connection, "set datestyle = 'ISO, MDY'");
        execute(connection, "set intervalstyle = 'postgres'");
        execute(connection, "set timezone = 'UTC'");
        execute(connection, "set bytea_output = 'hex'");
        execute(connection, "set extra_float_digits = 1");
        execute(connection, "set statement_timeout = 0");
        execute(connection, "set idle_in_transaction_session_timeout = 0");
        execute(connection, "set lock_timeout = '60s'");
    }

    List<Shape> tables() throws SQLException {
        List<Shape> result = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select c.relname, p.relname, pg_get_expr(c.relpartbound, c.oid),"
                                + " array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0"
                                + " and not a.attisdropped and a.attgenerated = '' order by a.attnum)"
                                + " from pg_class c left join pg_inherits i on i.inhrelid = c.oid"
                                + " left join pg_class p on p.oid = i.inhparent"
                                + " where c.relkind = 'r' and c.relnamespace = " + HERE + OURS
                                + " order by c.relname")) {
            while (rows.next()) {
                result.add(new Shape(
                        rows.getString(1),
                        List.copyOf(Arrays.asList((String[]) rows.getArray(4).getArray())),
                        rows.getString(2),
                        rows.getString(3)));
            }
        }
        return result;
    }

    /** Whether there is anything at all: tables, views, sequences. */
    boolean empty() throws SQLException {
        return texts(
                        "select c.relname from pg_class c where c.relkind in ('r', 'p', 'v', 'm', 'S') and c.relnamespace = "
                                + HERE + OURS + " limit 1")
                .isEmpty();
    }

    List<Manifest.Sequence> sequences() throws SQLException {
        List<Manifest.Sequence> result = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select sequencename, last_value from pg_sequences where schemaname = current_schema() order by 1")) {
            while (rows.next()) {
                long last = rows.getLong(2);
                result.add(new Manifest.Sequence(rows.getString(1), rows.wasNull() ? null : last));
            }
        }
        return result;
    }

    /** What was done to the tables; empty where no Kerani ever was. */
    List<Manifest.Migration> migrations() throws SQLException {
        List<Manifest.Migration> result = new ArrayList<>();
        if (texts("select c.relname from pg_class c where c.relname = 'flyway_schema_history' and c.relnamespace = "
                        + HERE)
                .isEmpty()) {
            return result;
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select version, script, checksum from flyway_schema_history"
                        + " where success and version is not null order by installed_rank")) {
            while (rows.next()) {
                int checksum = rows.getInt(3);
                result.add(
                        new Manifest.Migration(rows.getString(1), rows.getString(2), rows.wasNull() ? null : checksum));
            }
        }
        return result;
    }

    List<Bond> bonds() throws SQLException {
        List<Bond> result = new ArrayList<>();
        // A partitioned table's keys come and go with their parts'.
        collect(
                result,
                "select format('alter table %s drop constraint %I', k.conrelid::regclass, k.conname),"
                        + " format('alter table %s add constraint %I %s', k.conrelid::regclass, k.conname,"
                        + " pg_get_constraintdef(k.oid)) from pg_constraint k where k.contype = 'f' and k.conparentid = 0"
                        + " and k.connamespace = " + HERE + " order by k.conname");
        collect(
                result,
                "select format('alter table %s disable trigger %I', t.tgrelid::regclass, t.tgname),"
                        + " format('alter table %s enable trigger %I', t.tgrelid::regclass, t.tgname)"
                        + " from pg_trigger t join pg_class c on c.oid = t.tgrelid where not t.tgisinternal"
                        + " and t.tgparentid = 0 and t.tgenabled = 'O' and c.relnamespace = " + HERE + " order by 1");
        return result;
    }

    /** The commands that take away everything of ours in a schema that was empty before. */
    List<String> removals() throws SQLException {
        List<String> result = new ArrayList<>(texts("select format('drop %s if exists %I cascade', case c.relkind"
                + " when 'v' then 'view' when 'm' then 'materialized view' when 'S' then 'sequence' else 'table' end,"
                + " c.relname) from pg_class c where c.relkind in ('r', 'p', 'v', 'm', 'S') and c.relnamespace = "
                + HERE
                + OURS));
        result.addAll(texts("select format('drop routine if exists %s cascade', f.oid::regprocedure) from pg_proc f"
                + " where f.pronamespace = " + HERE + " and not exists (select 1 from pg_depend d"
                + " where d.classid = 'pg_proc'::regclass and d.objid = f.oid and d.deptype = 'e')"));
        return result;
    }

    void setSequence(Manifest.Sequence sequence) throws SQLException {
        Long last = sequence.last();
        if (last == null) {
            execute(connection, "alter sequence " + quoted(sequence.name()) + " restart");
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement("select setval(?::regclass, ?)")) {
            statement.setString(1, quoted(sequence.name()));
            statement.setLong(2, last);
            statement.execute();
        }
    }

    List<String> texts(String query) throws SQLException {
        List<String> result = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                result.add(rows.getString(1));
            }
        }
        return result;
    }

    private void collect(List<Bond> bonds, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                bonds.add(new Bond(rows.getString(1), rows.getString(2)));
            }
        }
    }

    static void execute(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
