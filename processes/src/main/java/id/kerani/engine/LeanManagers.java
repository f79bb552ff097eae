package id.kerani.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkManager;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * The engine's access to its tables without the questions whose answer is known: each completion of a task asks for its
 * subtasks, its candidates and its own variables, and for a process definition that lies in memory. None of the first
 * three can exist: tasks are made by processes only, the gate refuses assignees and candidates, and variables are set on
 * processes.
 */
final class LeanManagers {

    private LeanManagers() {}

    /** Take the place of the engine's own. */
    static List<SessionFactory> factories() {
        return List.of(
                new Factory(TaskManager.class, Tasks::new),
                new Factory(IdentityLinkManager.class, Candidates::new),
                new Factory(VariableInstanceManager.class, Variables::new),
                new Factory(ProcessDefinitionManager.class, Definitions::new));
    }

    private record Factory(Class<?> type, Supplier<Session> sessions) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return type;
        }

        @Override
        public Session openSession() {
            return sessions.get();
        }
    }

    private static final class Tasks extends TaskManager {

        @Override
        public List<Task> findTasksByParentTaskId(String parentTaskId) {
            return new ArrayList<>();
        }

        /** An execution waits in one user task: when that one is loaded, it is all there is. */
        @Override
        public List<TaskEntity> findTasksByExecutionId(String executionId) {
            List<TaskEntity> loaded = new ArrayList<>();
            for (TaskEntity task : getDbEntityManager().getCachedEntitiesByType(TaskEntity.class)) {
                if (executionId.equals(task.getExecutionId()) && isStored(task)) {
                    loaded.add(task);
                }
            }
            return loaded.isEmpty() ? super.findTasksByExecutionId(executionId) : loaded;
        }

        private boolean isStored(TaskEntity task) {
            var cached = getDbEntityManager().getDbEntityCache().getCachedEntity(task);
            return cached != null && cached.getEntityState() != DbEntityState.TRANSIENT;
        }
    }

    private static final class Candidates extends IdentityLinkManager {

        @Override
        public List<IdentityLinkEntity> findIdentityLinksByTaskId(String taskId) {
            return new ArrayList<>();
        }
    }

    private static final class Variables extends VariableInstanceManager {

        @Override
        public List<VariableInstanceEntity> findVariableInstancesByTaskId(String taskId) {
            return new ArrayList<>();
        }

        @Override
        public List<VariableInstanceEntity> findVariableInstancesByTaskIdAndVariableNames(
                String taskId, Collection<String> names) {
            return new ArrayList<>();
        }
    }

    /**
     * A deployed definition does not change but for being suspended, and that is looked at when a process starts, by its
     * key and so from the table.
     */
    private static final class Definitions extends ProcessDefinitionManager {

        @Override
        public @Nullable ProcessDefinitionEntity getCachedResourceDefinitionEntity(String id) {
            ProcessDefinitionEntity loaded = super.getCachedResourceDefinitionEntity(id);
            return loaded != null ? loaded : inMemory(id);
        }
    }

    /** Tells history of a definition without reading it anew in each transaction. */
    static final class Events extends CacheAwareHistoryEventProducer {

        @Override
        protected @Nullable ProcessDefinitionEntity getProcessDefinitionEntity(String id) {
            ProcessDefinitionEntity kept = inMemory(id);
            return kept != null ? kept : super.getProcessDefinitionEntity(id);
        }
    }

    private static @Nullable ProcessDefinitionEntity inMemory(String id) {
        return Context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .getProcessDefinitionCache()
                .get(id);
    }
}
