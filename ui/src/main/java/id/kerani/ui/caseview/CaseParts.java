package id.kerani.ui.caseview;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import id.kerani.shared.Texts;
import id.kerani.staff.Person;
import id.kerani.talk.CasePapers;
import id.kerani.talk.Comments;
import id.kerani.ui.component.KeyValues;
import id.kerani.ui.component.TwoLines;
import id.kerani.ui.editor.ProcessDiagram;
import id.kerani.worklist.CaseDiagrams;
import id.kerani.worklist.CaseFacts;
import id.kerani.worklist.CaseFile;
import id.kerani.worklist.Questions;
import id.kerani.worklist.WorkItem;
import java.util.List;
import java.util.Locale;

/** Makes the parts that tell of a case, beside a task's form and on the case's own page. */
@org.springframework.stereotype.Component
class CaseParts {

    private static final int LATEST = 5;
    private static final int ALL = 300;

    private final CaseKnowledge knowledge;
    private final CaseDiagrams diagrams;
    private final CasePapers papers;
    private final Comments comments;
    private final Questions questions;
    private final LiveTalk talk;

    CaseParts(
            CaseKnowledge knowledge,
            CaseDiagrams diagrams,
            CasePapers papers,
            Comments comments,
            Questions questions,
            LiveTalk talk) {
        this.knowledge = knowledge;
        this.diagrams = diagrams;
        this.papers = papers;
        this.comments = comments;
        this.questions = questions;
        this.talk = talk;
    }

    CaseKnowledge knowledge() {
        return knowledge;
    }

    LiveTalk talk() {
        return talk;
    }

    /** What it is about, as facts. */
    KeyValues facts(CaseFile file, Locale locale) {
        KeyValues facts = new KeyValues();
        for (CaseFacts.Fact fact : knowledge.facts(file, locale)) {
            facts.with(fact.label(), fact.value());
        }
        return facts;
    }

    /** Facts, what waits now, and what happened last. */
    Component overview(CaseFile file, Locale locale) {
        Div all = new Div(facts(file, locale));
        List<WorkItem> waiting = knowledge.waiting(file.id());
        if (!waiting.isEmpty()) {
            Div list = new Div(new H2(Texts.get("task.waiting", locale)));
            list.addClassName("k-side-part");
            for (WorkItem item : waiting) {
                list.add(new TwoLines(item.title(locale), knowledge.whereabouts(item, locale)).light());
            }
            all.add(list);
        }
        Div latest = new Div(
                new H2(Texts.get("task.latest", locale)),
                new CaseHistory(knowledge.history(file.id(), LATEST), knowledge));
        latest.addClassName("k-side-part");
        all.add(latest);
        return all;
    }

    Component history(CaseFile file) {
        return new CaseHistory(knowledge.history(file.id(), ALL), knowledge);
    }

    Component diagram(CaseFile file, Locale locale) {
        return diagrams.of(file.id(), locale)
                .<Component>map(ProcessDiagram::new)
                .orElseGet(() -> new Span(Texts.get("diagram.none", locale)));
    }

    CommentsPart comments(CaseFile file, Person me) {
        return new CommentsPart(file.id(), comments, questions, knowledge, talk, me.asActor());
    }

    int commentCount(CaseFile file) {
        return comments.count(file.id());
    }

    PapersPart papers(CaseFile file, Person me) {
        return new PapersPart(file, papers, knowledge, me.asActor());
    }

    int paperCount(CaseFile file, Person me) {
        return knowledge.papers(file).size()
                + PapersPart.added(papers, file, me.asActor()).size();
    }
}
