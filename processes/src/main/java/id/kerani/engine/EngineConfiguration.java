package id.kerani.engine;

import id.kerani.shared.Ids;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringTransactionsProcessEngineConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The engine, wired once: our transactions, our ids, our journal for its history, our gate before its models. It gets no
 * application context: no model can reach a bean by it.
 */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    /** How long a node keeps a job before another may take it, in milliseconds; jobs here are short. */
    private static final int JOB_LOCK = 60_000;

    @Bean
    @DependsOnDatabaseInitialization
    ProcessEngineFactoryBean processEngine(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            StepRegistry steps,
            Vocabulary vocabulary,
            ObjectProvider<TaskEvents> taskEvents,
            ObjectProvider<EngineJournal> journal) {
        var configuration = new SpringTransactionsProcessEngineConfiguration();
        configuration.setProcessEngineName("default");
        configuration.setDataSource(dataSource);
        configuration.setTransactionManager(transactions);
        configuration.setDatabaseType("postgres");
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        configuration.setIdGenerator(() -> Ids.next().toString());
        configuration.setCustomSessionFactories(LeanManagers.factories());
        configuration.setHistoryEventProducer(new LeanManagers.Events());
        configuration.setCustomPreBPMNParseListeners(List.of(new ModelListener(taskEvents::getObject)));

        configuration.setCustomHistoryLevels(List.of(new JournalHandler.Level()));
        configuration.setHistory("kerani");
        configuration.setEnableDefaultDbHistoryEventHandler(false);
        configuration.setCustomHistoryEventHandlers(List.of(new JournalHandler(journal::getObject)));
        configuration.setHistoryCleanupEnabled(false);
        configuration.setEnforceHistoryTimeToLive(true);

        configuration.setJobExecutorActivate(false); // started by EngineStart, after the models are in
        configuration.setJobExecutorDeploymentAware(false);
        configuration.setFailedJobRetryTimeCycle("R3/PT20S");
        configuration.setCreateIncidentOnFailedJobEnabled(true);
        var jobs = new DefaultJobExecutor();
        jobs.setLockTimeInMillis(JOB_LOCK);
        jobs.setWaitTimeInMillis(500);
        jobs.setMaxWait(5_000);
        jobs.setMaxJobsPerAcquisition(5);
        configuration.setJobExecutor(jobs);

        EngineHardening.install(configuration, steps::find, vocabulary::current);

        var factory = new ProcessEngineFactoryBean();
        factory.setProcessEngineConfiguration(configuration);
        return factory;
    }

    @Bean
    RuntimeService runtimeService(ProcessEngine engine) {
        return engine.getRuntimeService();
    }

    @Bean
    TaskService taskService(ProcessEngine engine) {
        return engine.getTaskService();
    }

    @Bean
    RepositoryService repositoryService(ProcessEngine engine) {
        return engine.getRepositoryService();
    }

    @Bean
    ManagementService managementService(ProcessEngine engine) {
        return engine.getManagementService();
    }
}
