package id.kerani.bench;

import id.kerani.bench.StatementRecorder.Bound;
import id.kerani.bench.StatementRecorder.Recorded;
import id.kerani.bench.StatementRecorder.Written;
import id.kerani.shared.Ids;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Types;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The statements of a completion without the program around them: all in one message to the database, which answers once
 * and commits by itself. No program that runs these statements can be faster. Identifiers that are the same in two
 * recordings stay, those of the case are exchanged for those of another case that waits, all others are new ones.
 */
final class Replay {

    private static final Pattern UUIDS =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final List<Recorded> statements;
    private final String sql;
    private final Set<String> kept;
    private final Waiting recorded;

    /** What names a case that waits at its first step. */
    record Waiting(UUID task, UUID caseId, UUID execution) {

        Map<String, String> exchangedFor(Waiting other) {
            Map<String, String> ids = new HashMap<>();
            ids.put(task.toString(), other.task.toString());
            ids.put(caseId.toString(), other.caseId.toString());
            ids.put(execution.toString(), other.execution.toString());
            return ids;
        }
    }

    Replay(List<Recorded> statements, Waiting recorded, List<Recorded> others) {
        this.statements = statements;
        this.recorded = recorded;
        this.sql = statements.stream().map(Recorded::sql).collect(Collectors.joining(";\n"));
        this.kept = identifiers(statements);
        this.kept.retainAll(identifiers(others));
    }

    int size() {
        return statements.size();
    }

    /** Does to a waiting case what was done to the recorded one. The connection commits by itself. */
    void complete(Connection connection, Waiting waiting) throws Exception {
        Map<String, String> ids = recorded.exchangedFor(waiting);
        UnaryOperator<String> exchange = text -> UUIDS.matcher(text)
                .replaceAll(found -> kept.contains(found.group())
                        ? found.group()
                        : ids.computeIfAbsent(found.group(), old -> Ids.next().toString()));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int position = 0;
            for (Recorded each : statements) {
                for (Bound bound : each.values()) {
                    bind(statement, ++position, bound, exchange);
                }
            }
            statement.execute();
            while (statement.getMoreResults() || statement.getUpdateCount() != -1) {
                // All answers are in already; they are only looked through.
            }
        }
    }

    private static void bind(PreparedStatement statement, int position, Bound bound, UnaryOperator<String> exchange)
            throws Exception {
        Object[] arguments = bound.arguments().clone();
        arguments[0] = position;
        switch (arguments[1]) {
            case Written array -> statement.setObject(position, exchange.apply(array.text()), Types.OTHER);
            case String text -> {
                arguments[1] = exchange.apply(text);
                bound.method().invoke(statement, arguments);
            }
            case UUID id -> {
                arguments[1] = UUID.fromString(exchange.apply(id.toString()));
                bound.method().invoke(statement, arguments);
            }
            case null, default -> bound.method().invoke(statement, arguments);
        }
    }

    private static Set<String> identifiers(List<Recorded> statements) {
        Set<String> found = new HashSet<>();
        for (Recorded statement : statements) {
            for (Bound bound : statement.values()) {
                UUIDS.matcher(String.valueOf(bound.arguments()[1]))
                        .results()
                        .forEach(result -> found.add(result.group()));
            }
        }
        return found;
    }
}
