package id.kerani.worklist.internal;

import id.kerani.engine.ProcessModels;
import id.kerani.worklist.CaseDiagram;
import id.kerani.worklist.CaseDiagrams;
import id.kerani.worklist.CaseFile;
import id.kerani.worklist.CaseId;
import id.kerani.worklist.Cases;
import id.kerani.worklist.ProcessTexts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads from the journal what a case has passed, from the engine where it waits, and from the model what follows. */
@Component
@Transactional(readOnly = true)
class JournalDiagrams implements CaseDiagrams {

    private final Cases cases;
    private final ProcessModels models;
    private final JdbcClient jdbc;

    JournalDiagrams(Cases cases, ProcessModels models, JdbcClient jdbc) {
        this.cases = cases;
        this.models = models;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<CaseDiagram> of(CaseId id, Locale locale) {
        return cases.find(id).flatMap(file -> models.of(id.value(), file.processKey(), file.openedAt())
                .map(standing -> draw(file, standing, locale)));
    }

    private CaseDiagram draw(CaseFile file, ProcessModels.Standing standing, Locale locale) {
        Map<String, ProcessModels.Node> nodes = standing.model().nodes();
        Set<String> here = standing.here();
        Set<String> next = following(nodes, here);
        List<String> steps = passed(file.id()).stream()
                .filter(step -> nodes.containsKey(step) && !here.contains(step))
                .toList();
        Set<String> done = withGateways(nodes, steps, here);
        next.removeAll(done);
        List<CaseDiagram.Step> words = new ArrayList<>();
        tell(words, steps, CaseDiagram.Place.DONE, file, locale);
        tell(words, here, CaseDiagram.Place.HERE, file, locale);
        tell(
                words,
                next.stream().filter(node -> !nodes.get(node).isGateway()).toList(),
                CaseDiagram.Place.NEXT,
                file,
                locale);
        return new CaseDiagram(
                standing.model().xml(),
                ProcessTexts.labels(file.processKey(), locale),
                done,
                here,
                Set.copyOf(next),
                List.copyOf(words));
    }

    private static void tell(
            List<CaseDiagram.Step> words,
            Collection<String> elements,
            CaseDiagram.Place place,
            CaseFile file,
            Locale locale) {
        for (String element : elements) {
            words.add(new CaseDiagram.Step(element, ProcessTexts.element(file.processKey(), element, locale), place));
        }
    }

    /** What was ended, in the order in which it ended last. */
    private List<String> passed(CaseId id) {
        return jdbc.sql("""
                        select step from case_event
                        where case_id = ? and step is not null
                          and kind in ('process.started', 'step.ended', 'end.reached', 'task.completed')
                        group by step order by max(at), step""").param(id.value()).query(String.class).list();
    }

    /** The first nodes that do something, with the gateways before them. */
    private static Set<String> following(Map<String, ProcessModels.Node> nodes, Set<String> here) {
        Set<String> found = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(here);
        while (!open.isEmpty()) {
            ProcessModels.Node node = nodes.get(open.poll());
            if (node == null) {
                continue;
            }
            for (String follower : node.following()) {
                if (!here.contains(follower) && found.add(follower) && nodes.containsKey(follower)) {
                    if (nodes.get(follower).isGateway()) {
                        open.add(follower);
                    }
                }
            }
        }
        return found;
    }

    /** The journal does not tell of gateways: one was passed when something before it and something behind it was. */
    private static Set<String> withGateways(
            Map<String, ProcessModels.Node> nodes, List<String> steps, Set<String> here) {
        Set<String> done = new LinkedHashSet<>(steps);
        boolean grew = true;
        while (grew) {
            grew = false;
            for (var entry : nodes.entrySet()) {
                if (!entry.getValue().isGateway() || done.contains(entry.getKey())) {
                    continue;
                }
                boolean before = nodes.entrySet().stream()
                        .anyMatch(other -> done.contains(other.getKey())
                                && other.getValue().following().contains(entry.getKey()));
                if (before && leads(nodes, entry.getKey(), done, here)) {
                    grew = done.add(entry.getKey());
                }
            }
        }
        return Set.copyOf(done);
    }

    /** Whether a gateway's flows, through other gateways too, reach something that was passed or is waited in. */
    private static boolean leads(
            Map<String, ProcessModels.Node> nodes, String gateway, Set<String> done, Set<String> here) {
        return following(nodes, Set.of(gateway)).stream().anyMatch(node -> done.contains(node) || here.contains(node));
    }
}
