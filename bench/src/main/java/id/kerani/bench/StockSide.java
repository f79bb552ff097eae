package id.kerani.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/** The engine as it comes: its own tables and identifiers, history full, everything at its default. */
final class StockSide implements Side, AutoCloseable {

    private static final String KEY = "stock-two-step";

    private final HikariDataSource dataSource;
    private final ProcessEngine engine;
    private final RuntimeService runtime;
    private final TaskService tasks;

    StockSide(String name, String jdbcUrl, int connections) {
        dataSource = new HikariDataSource();
        dataSource.setJdbcUrl(jdbcUrl);
        dataSource.setUsername("postgres");
        dataSource.setMaximumPoolSize(connections);
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName(name);
        configuration.setDataSource(dataSource);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setJobExecutorActivate(false);
        engine = configuration.buildProcessEngine();
        runtime = engine.getRuntimeService();
        tasks = engine.getTaskService();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("stock/stock-two-step.bpmn")
                .deploy();
    }

    @Override
    public void runCase(int worker) {
        String process = start();
        step(process, worker, "fine");
        step(process, worker, "approved");
    }

    /** Starts a case that waits at its first step. */
    String start() {
        return runtime.startProcessInstanceByKey(KEY, UUID.randomUUID().toString())
                .getId();
    }

    private void step(String process, int worker, String note) {
        String task = tasks.createTaskQuery()
                .processInstanceId(process)
                .singleResult()
                .getId();
        tasks.claim(task, "clerk-" + worker);
        tasks.complete(task, Map.of("note", note));
    }

    HikariDataSource dataSource() {
        return dataSource;
    }

    @Override
    public void close() {
        engine.close();
        dataSource.close();
    }
}
