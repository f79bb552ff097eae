package id.kerani.bench;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.task.TaskQuery;

/** The stock engine's task query, on tables of its own in the same database, asked what the inbox is asked. */
final class StockTasks implements AutoCloseable {

    private final ProcessEngine engine;

    StockTasks(String url) {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("stock");
        configuration.setJdbcUrl(url + (url.contains("?") ? "&" : "?") + "currentSchema=stock");
        configuration.setJdbcUsername("postgres");
        configuration.setJdbcPassword("postgres");
        configuration.setJdbcDriver("org.postgresql.Driver");
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setDatabaseTablePrefix("stock.");
        configuration.setDatabaseSchema("stock");
        configuration.setJobExecutorActivate(false);
        configuration.setHistory("none");
        configuration.setEnforceHistoryTimeToLive(false);
        engine = configuration.buildProcessEngine();
    }

    int page(String person, List<String> groups) {
        return mine(person, groups).orderByDueDate().asc().listPage(0, 50).size();
    }

    long count(String person, List<String> groups) {
        return mine(person, groups).count();
    }

    int search(String person, List<String> groups, String name) {
        return mine(person, groups)
                .processVariableValueLike("about", "%" + name + "%")
                .orderByDueDate()
                .asc()
                .listPage(0, 50)
                .size();
    }

    private TaskQuery mine(String person, List<String> groups) {
        return engine.getTaskService()
                .createTaskQuery()
                .or()
                .taskAssignee(person)
                .taskCandidateGroupIn(groups)
                .endOr();
    }

    @Override
    public void close() {
        engine.close();
    }
}
