package id.kerani.modeling;

import static id.kerani.modeling.ValueRules.BOOLEAN;
import static id.kerani.modeling.ValueRules.COLOUR_NAME;
import static id.kerani.modeling.ValueRules.DECIMAL_NUMBER;
import static id.kerani.modeling.ValueRules.ID;
import static id.kerani.modeling.ValueRules.PLAIN;
import static id.kerani.modeling.ValueRules.REFERENCE;
import static id.kerani.modeling.ValueRules.matching;
import static id.kerani.modeling.ValueRules.oneOf;

import java.util.Map;

/** The part of a BPMN file that only says where things are drawn. */
final class BpmnDiagramRules {

    private BpmnDiagramRules() {}

    static void add(RuleBook book) {
        Map<String, ValueRule> colours = Map.of(
                "bioc:stroke", COLOUR_NAME,
                "bioc:fill", COLOUR_NAME,
                "color:background-color", COLOUR_NAME,
                "color:border-color", COLOUR_NAME,
                "color:color", COLOUR_NAME);
        book.element("bpmndi:BPMNDiagram")
                .attributes(BpmnRules.NAMED)
                .attribute("documentation", PLAIN)
                .attribute("resolution", DECIMAL_NUMBER)
                .exactlyOnce("bpmndi:BPMNPlane");
        book.element("bpmndi:BPMNPlane")
                .attribute("id", ID)
                .attribute("bpmnElement", matching(text -> text.matches("[A-Za-z0-9_.-]{1,120}")))
                .children("bpmndi:BPMNShape", "bpmndi:BPMNEdge");
        book.element("bpmndi:BPMNShape")
                .attribute("id", ID)
                .attribute("bpmnElement", REFERENCE)
                .attribute("isHorizontal", BOOLEAN)
                .attribute("isExpanded", BOOLEAN)
                .attribute("isMarkerVisible", BOOLEAN)
                .attribute("isMessageVisible", BOOLEAN)
                .attributes(colours)
                .once("dc:Bounds", "bpmndi:BPMNLabel");
        book.element("bpmndi:BPMNEdge")
                .attribute("id", ID)
                .attribute("bpmnElement", REFERENCE)
                .attribute("sourceElement", REFERENCE)
                .attribute("targetElement", REFERENCE)
                .attribute("messageVisibleKind", oneOf("initiating", "non_initiating"))
                .attributes(colours)
                .children("di:waypoint")
                .once("bpmndi:BPMNLabel");
        book.element("bpmndi:BPMNLabel").attribute("id", ID).attributes(colours).once("dc:Bounds");
        book.element("dc:Bounds")
                .attribute("x", DECIMAL_NUMBER)
                .attribute("y", DECIMAL_NUMBER)
                .attribute("width", DECIMAL_NUMBER)
                .attribute("height", DECIMAL_NUMBER);
        book.element("di:waypoint")
                .attribute("x", DECIMAL_NUMBER)
                .attribute("y", DECIMAL_NUMBER)
                .attribute("xsi:type", oneOf("dc:Point"));
    }
}
