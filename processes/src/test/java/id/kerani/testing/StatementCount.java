package id.kerani.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A data source that tells which SQL statements a piece of work runs, BEGIN and COMMIT not counted. */
public final class StatementCount extends DelegatingDataSource {

    private static final Set<String> RUNS = Set.of("execute", "executeQuery", "executeUpdate", "addBatch");

    private final ThreadLocal<@Nullable List<String>> counting = new ThreadLocal<>();

    StatementCount(DataSource target) {
        super(target);
    }

    /** The statements of work that opens its own transaction on this thread. */
    public List<String> of(Callable<?> work) throws Exception {
        List<String> statements = new ArrayList<>();
        counting.set(statements);
        try {
            work.call();
        } finally {
            counting.remove();
        }
        return statements;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        List<String> statements = counting.get();
        if (statements == null) {
            return connection;
        }
        return proxy(Connection.class, connection, (method, arguments, result) -> {
            if (!(result instanceof PreparedStatement prepared)) {
                return result;
            }
            String sql = String.valueOf(arguments[0]);
            return proxy(PreparedStatement.class, prepared, (inner, values, answer) -> {
                if (RUNS.contains(inner.getName())) {
                    statements.add(sql);
                }
                return answer;
            });
        });
    }

    private interface After {
        @Nullable
        Object called(Method method, Object[] arguments, @Nullable Object result);
    }

    private static <T> T proxy(Class<T> type, T target, After after) {
        return type.cast(Proxy.newProxyInstance(
                StatementCount.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        Object result = method.invoke(target, arguments);
                        return after.called(method, arguments == null ? new Object[0] : arguments, result);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
