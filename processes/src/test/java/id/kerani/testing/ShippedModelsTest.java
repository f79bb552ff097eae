package id.kerani.testing;

import static org.assertj.core.api.Assertions.assertThat;

import id.kerani.shared.Texts;
import id.kerani.worklist.ProcessTexts;
import java.awt.geom.Line2D;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What every process model that ships has: names in both languages, a diagram that can be read, tests of every node. */
class ShippedModelsTest {

    private static final String MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String DIAGRAM = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final String POINTS = "http://www.omg.org/spec/DD/20100524/DI";
    private static final Set<String> NODES = Set.of(
            "startEvent",
            "endEvent",
            "boundaryEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "userTask",
            "serviceTask",
            "sendTask",
            "receiveTask",
            "businessRuleTask",
            "callActivity",
            "subProcess",
            "exclusiveGateway",
            "parallelGateway",
            "inclusiveGateway",
            "eventBasedGateway");

    private record Edge(String id, List<double[]> points) {}

    /** Models of the product; those of tests lie in the folder {@code testing}. */
    static Stream<String> models() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:processes/**/*.bpmn"))
                .map(ShippedModelsTest::place)
                .filter(place -> !place.contains("/processes/testing/"));
    }

    private static String place(Resource resource) {
        try {
            return resource.getURL().toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void namesEveryStepInBothLanguages(String place) throws Exception {
        Document model = read(place);
        String key = key(place);
        for (Locale language : Texts.LANGUAGES) {
            assertThat(ProcessTexts.process(key, language)).isNotEqualTo(key);
            assertThat(nodes(model))
                    .filteredOn(node ->
                            ProcessTexts.element(key, id(node), language).equals(id(node)))
                    .as("without a name in " + language)
                    .extracting(ShippedModelsTest::id)
                    .isEmpty();
        }
        assertThat(nodes(model)).allSatisfy(node -> {
            assertThat(ProcessTexts.element(key, id(node), Locale.ENGLISH)).isEqualTo(node.getAttribute("name"));
            if (node.getLocalName().endsWith("Gateway")) {
                assertThat(node.getAttribute("name")).as("a gateway asks").endsWith("?");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void drawsEveryNodeAndFlowFromLeftToRightWithoutCrossings(String place) throws Exception {
        Document model = read(place);
        Set<String> shapes = elements(model, DIAGRAM, "BPMNShape").stream()
                .map(shape -> shape.getAttribute("bpmnElement"))
                .collect(Collectors.toSet());
        assertThat(shapes)
                .containsAll(nodes(model).stream().map(ShippedModelsTest::id).toList());
        List<Edge> edges = edges(model);
        assertThat(edges).hasSameSizeAs(elements(model, MODEL, "sequenceFlow"));

        List<String> crossings = new ArrayList<>();
        IntStream.range(0, edges.size()).forEach(i -> IntStream.range(i + 1, edges.size())
                .filter(j -> cross(edges.get(i), edges.get(j)))
                .forEach(j ->
                        crossings.add(edges.get(i).id() + " and " + edges.get(j).id())));
        assertThat(crossings).isEmpty();

        long backwards = edges.stream()
                .filter(edge -> edge.points().getLast()[0] < edge.points().getFirst()[0] - 40)
                .count();
        assertThat(backwards).as("flows that lead back").isLessThanOrEqualTo(Math.max(2, edges.size() / 10));
    }

    /** Flows that meet where they start or end are no crossing. */
    private static boolean cross(Edge one, Edge other) {
        for (int i = 1; i < one.points().size(); i++) {
            for (int j = 1; j < other.points().size(); j++) {
                double[] a = one.points().get(i - 1);
                double[] b = one.points().get(i);
                double[] c = other.points().get(j - 1);
                double[] d = other.points().get(j);
                boolean touch = Line2D.linesIntersect(a[0], a[1], b[0], b[1], c[0], c[1], d[0], d[1]);
                if (touch && !meet(one, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean meet(Edge one, Edge other) {
        return same(one.points().getLast(), other.points().getLast())
                || same(one.points().getFirst(), other.points().getFirst());
    }

    private static boolean same(double[] one, double[] other) {
        return Math.abs(one[0] - other[0]) < 1 && Math.abs(one[1] - other[1]) < 1;
    }

    @ParameterizedTest
    @MethodSource("models")
    void isPassedInEveryNodeBySomeTest(String place) {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(PassesEveryFlowNode.class));
        assertThat(scan.findCandidateComponents("id.kerani"))
                .extracting(found -> testOf(found.getBeanClassName()))
                .contains(key(place));
    }

    private static String testOf(String className) {
        try {
            return Class.forName(className)
                    .getAnnotation(PassesEveryFlowNode.class)
                    .value();
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Edge> edges(Document model) {
        Map<String, Element> flows = new LinkedHashMap<>();
        elements(model, MODEL, "sequenceFlow").forEach(flow -> flows.put(id(flow), flow));
        return elements(model, DIAGRAM, "BPMNEdge").stream()
                .filter(edge -> flows.containsKey(edge.getAttribute("bpmnElement")))
                .map(edge -> {
                    Element flow = flows.get(edge.getAttribute("bpmnElement"));
                    List<double[]> points = elements(edge.getElementsByTagNameNS(POINTS, "waypoint")).stream()
                            .map(point -> new double[] {
                                Double.parseDouble(point.getAttribute("x")), Double.parseDouble(point.getAttribute("y"))
                            })
                            .toList();
                    return new Edge(id(flow), points);
                })
                .toList();
    }

    private static List<Element> nodes(Document model) {
        return NODES.stream()
                .flatMap(type -> elements(model, MODEL, type).stream())
                .toList();
    }

    private static List<Element> elements(Document model, String namespace, String name) {
        return elements(model.getElementsByTagNameNS(namespace, name));
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    private static String id(Element element) {
        return element.getAttribute("id");
    }

    private static String key(String place) {
        return place.replaceAll(".*/|\\.bpmn$", "");
    }

    private static Document read(String place) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        try (InputStream in = java.net.URI.create(place).toURL().openStream()) {
            return factory.newDocumentBuilder().parse(in);
        }
    }
}
