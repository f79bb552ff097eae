package id.kerani.crash;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Compares what the clients were told with what the database holds, by SQL, past the server. */
final class Verification {

    private final Connection database;
    private final List<String> problems = new ArrayList<>();

    Verification(Connection database) {
        this.database = database;
    }

    /** What is wrong; nothing when all is well. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    /** Everything acknowledged is there as it was acknowledged. */
    void everythingAcknowledgedIsThere(
            Map<UUID, Acknowledged.Received> received, Map<UUID, String> claimed, Map<UUID, String> completed)
            throws SQLException {
        Map<String, String> applications =
                pairs("select request_key::text, number || ' ' || id from application", "two applications for key ");
        received.forEach((key, receipt) -> {
            String there = applications.get(key.toString());
            if (!(receipt.number() + " " + receipt.caseId()).equals(there)) {
                problems.add("application " + receipt.number() + " was acknowledged, the database has " + there);
            }
        });
        Map<String, String> cases = pairs("select id::text, number from case_file", "two cases ");
        received.values().forEach(receipt -> {
            if (!receipt.number().equals(cases.get(receipt.caseId().toString()))) {
                problems.add("the case of " + receipt.number() + " is missing");
            }
        });
        Map<String, String> done = pairs(
                "select i.id::text, p.login from work_item i join person p on p.id = i.closed_by where i.state = 'DONE'",
                "two items ");
        completed.forEach((item, person) -> {
            if (!person.equals(done.get(item.toString()))) {
                problems.add("item " + item + " was completed by " + person + ", the database has "
                        + done.get(item.toString()));
            }
        });
        Map<String, String> owned = pairs(
                "select i.id::text, p.login from work_item i join person p on p.id = coalesce(i.holder, i.closed_by)",
                "two items ");
        claimed.forEach((item, person) -> {
            if (!person.equals(owned.get(item.toString()))) {
                problems.add("item " + item + " was taken by " + person + ", the database has "
                        + owned.get(item.toString()));
            }
        });
    }

    /** Nothing happened twice or by half, and nothing is left over, when all is done. */
    void nothingTwiceAndNothingLeft(int registrations) throws SQLException {
        none("an application but for the ones sent", "select count(*) - " + registrations + " from application");
        none(
                "numbers of applications with a gap",
                "select max(substring(number from '[0-9]+$')::int) - count(*) from application");
        none("an application without exactly one case", """
                select count(*) from application a where (select count(*) from case_file c where c.id = a.id and c.number = a.number) <> 1""");
        none("an open case", "select count(*) from case_file where state <> 'CLOSED'");
        none("an application that is not registered", "select count(*) from application where state <> 'REGISTERED'");
        none("an application without a customer of its own", """
                select count(*) - count(distinct customer_id) from application""");
        none("a customer without an application", """
                select count(*) from customer where id not in (select customer_id from application)""");
        none("a customer that is not active", "select count(*) from customer where state <> 'ACTIVE'");
        none("a step of a case that was there twice", """
                select count(*) from (select from work_item group by case_id, step having count(*) > 1) twice""");
        none("an item that is not done", "select count(*) from work_item where state <> 'DONE'");
        none("a completion without exactly one line in the history", """
                select count(*) from work_item i where (select count(*) from case_event e
                  where e.case_id = i.case_id and e.step = i.step and e.kind = 'task.completed') <> 1""");
        none("a case without exactly one end in the history", """
                select count(*) from case_file c where (select count(*) from case_event e
                  where e.case_id = c.id and e.kind = 'end.reached') <> 1""");
        none("an application without exactly one confirmation", """
                select count(*) from application a where (select count(*) from mail m where m.about = a.number) <> 1""");
        none("an application without exactly one line in the audit", """
                select count(*) from application a where (select count(*) from audit_entry e
                  where e.subject_id = a.id::text and e.action = 'customer.applied') <> 1""");
        none("a queue whose count is not zero", """
                select count(*) from (select from work_counter group by queue_id having sum(waiting) <> 0) off""");
        none("a process that still runs in the engine", "select count(*) from act_ru_execution");
        none("a task that still waits in the engine", "select count(*) from act_ru_task");
        none("a job that failed", "select count(*) from act_ru_job where retries_ = 0 or exception_msg_ is not null");
    }

    /** Figures for the report. */
    Map<String, String> figures() throws SQLException {
        Map<String, String> figures = new LinkedHashMap<>();
        figures.putAll(pairs("""
                select step, count(*)::text from work_item where state = 'DONE' group by step order by step""", ""));
        figures.putAll(pairs("select 'case_event rows', count(*)::text from case_event", ""));
        return figures;
    }

    private void none(String what, String countOfWrong) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet result = statement.executeQuery(countOfWrong)) {
            result.next();
            if (result.getLong(1) != 0) {
                problems.add(what + ": " + result.getLong(1));
            }
        }
    }

    private Map<String, String> pairs(String query, String whenTwice) throws SQLException {
        Map<String, String> pairs = new LinkedHashMap<>();
        try (PreparedStatement statement = database.prepareStatement(query);
                ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                if (pairs.put(result.getString(1), result.getString(2)) != null) {
                    problems.add(whenTwice + result.getString(1));
                }
            }
        }
        return pairs;
    }
}
