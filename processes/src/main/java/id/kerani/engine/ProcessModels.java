package id.kerani.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The drawn models behind running and ended processes. */
@Component
@Transactional(readOnly = true)
public class ProcessModels {

    private final RuntimeService runtime;
    private final RepositoryService repository;
    /** A version never changes once it is in. */
    private final Map<String, Model> read = new ConcurrentHashMap<>();

    ProcessModels(@Lazy RuntimeService runtime, @Lazy RepositoryService repository) {
        this.runtime = runtime;
        this.repository = repository;
    }

    /**
     * The version of a process that carries a case, or carried it when it has ended.
     *
     * @param startedAt when the case was opened; the version of that time is taken for a case that has ended
     * @return nothing when no such process was ever put in
     */
    public Optional<Standing> of(UUID caseId, String processKey, Instant startedAt) {
        ProcessInstance running = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseId.toString(), processKey)
                .singleResult();
        if (running != null) {
            Set<String> here = Set.copyOf(runtime.getActiveActivityIds(running.getId()));
            return Optional.of(new Standing(model(running.getProcessDefinitionId()), here));
        }
        return versionAt(processKey, startedAt).map(id -> new Standing(model(id), Set.of()));
    }

    private Optional<String> versionAt(String processKey, Instant at) {
        List<ProcessDefinition> versions = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(processKey)
                .orderByProcessDefinitionVersion()
                .desc()
                .list();
        return versions.stream()
                .filter(version -> !putInAt(version).isAfter(at))
                .findFirst()
                .or(() -> versions.stream().min(Comparator.comparingInt(ProcessDefinition::getVersion)))
                .map(ProcessDefinition::getId);
    }

    private Instant putInAt(ProcessDefinition version) {
        return repository
                .createDeploymentQuery()
                .deploymentId(version.getDeploymentId())
                .singleResult()
                .getDeploymentTime()
                .toInstant();
    }

    private Model model(String definitionId) {
        Model known = read.get(definitionId);
        if (known == null) {
            known = new Model(xml(definitionId), nodes(repository.getBpmnModelInstance(definitionId)));
            read.put(definitionId, known);
        }
        return known;
    }

    private String xml(String definitionId) {
        try (InputStream in = repository.getProcessModel(definitionId)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the model of " + definitionId, e);
        }
    }

    private static Map<String, Node> nodes(BpmnModelInstance model) {
        Map<String, Node> nodes = new HashMap<>();
        for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
            Set<String> following = new HashSet<>();
            for (SequenceFlow flow : node.getOutgoing()) {
                following.add(flow.getTarget().getId());
            }
            String host =
                    node instanceof BoundaryEvent event ? event.getAttachedTo().getId() : null;
            nodes.put(node.getId(), new Node(node instanceof Gateway, Set.copyOf(following), host));
        }
        return Map.copyOf(nodes);
    }

    /**
     * A model and where its process stands.
     *
     * @param here the flow nodes it waits in, none for a process that has ended
     */
    public record Standing(Model model, Set<String> here) {}

    /**
     * A version of a process.
     *
     * @param xml as it was put in, with its drawing
     * @param nodes its flow nodes by element id
     */
    public record Model(String xml, Map<String, Node> nodes) {}

    /**
     * A flow node.
     *
     * @param isGateway whether it only decides the way
     * @param following the nodes its flows lead to
     * @param attachedTo the activity on whose border it sits, absent for all but boundary events
     */
    public record Node(
            boolean isGateway,
            Set<String> following,
            @Nullable String attachedTo) {}
}
