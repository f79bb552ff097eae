package id.kerani.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A data source that writes down, for the thread that asks for it, which statements are run with which values. */
final class StatementRecorder extends DelegatingDataSource {

    private final ThreadLocal<@Nullable List<Recorded>> recording = new ThreadLocal<>();

    /** A value that was bound, and by which method. */
    record Bound(Method method, Object[] arguments) {}

    /** A statement that was run; an array among its values is kept as {@link Written}. */
    record Recorded(String sql, List<Bound> values) {}

    /** An array as PostgreSQL writes it. */
    record Written(String text) {}

    StatementRecorder(DataSource target) {
        super(target);
    }

    /** What the work ran on this thread, in its order. */
    List<Recorded> record(Callable<?> work) throws Exception {
        List<Recorded> statements = new ArrayList<>();
        recording.set(statements);
        try {
            work.call();
        } finally {
            recording.remove();
        }
        return statements;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        List<Recorded> statements = recording.get();
        return statements == null ? connection : watched(connection, statements);
    }

    private static Connection watched(Connection connection, List<Recorded> statements) {
        return proxy(Connection.class, (method, arguments) -> {
            Object result = invoke(connection, method, arguments);
            return result instanceof PreparedStatement prepared
                    ? watched(prepared, String.valueOf(arguments[0]), statements)
                    : result;
        });
    }

    private static PreparedStatement watched(PreparedStatement statement, String sql, List<Recorded> statements) {
        Map<Integer, Bound> values = new TreeMap<>();
        return proxy(PreparedStatement.class, (method, arguments) -> {
            String name = method.getName();
            if (name.startsWith("set") && arguments.length >= 2 && arguments[0] instanceof Integer position) {
                Object[] kept = arguments.clone();
                if (kept[1] instanceof Array array) {
                    kept[1] = new Written(array.toString());
                }
                values.put(position, new Bound(method, kept));
            } else if (name.equals("addBatch") || name.equals("execute") || name.matches("execute(Query|Update)")) {
                statements.add(new Recorded(sql, List.copyOf(values.values())));
            }
            return invoke(statement, method, arguments);
        });
    }

    private interface Call {
        @Nullable
        Object run(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                StatementRecorder.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call.run(method, arguments == null ? new Object[0] : arguments)));
    }

    private static @Nullable Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
