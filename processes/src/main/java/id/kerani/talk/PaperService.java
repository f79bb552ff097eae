package id.kerani.talk;

import id.kerani.document.Document;
import id.kerani.document.DocumentId;
import id.kerani.document.Documents;
import id.kerani.document.Incoming;
import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import id.kerani.staff.Rights;
import id.kerani.staff.Role;
import id.kerani.worklist.CaseId;
import id.kerani.worklist.Cases;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@Service
class PaperService implements CasePapers {

    private final Documents documents;
    private final CaseAccess access;
    private final Cases cases;
    private final CaseFeed feed;
    private final Rights rights;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PaperService(
            Documents documents,
            CaseAccess access,
            Cases cases,
            CaseFeed feed,
            Rights rights,
            TransactionTemplate transaction,
            Clock clock) {
        this.documents = documents;
        this.access = access;
        this.cases = cases;
        this.feed = feed;
        this.rights = rights;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Document> of(CaseId id, Actor actor) throws Refusal {
        access.require(id, actor);
        return documents.of(SUBJECT, id.toString());
    }

    @Override
    public Document add(CaseId id, String fileName, InputStream content, Actor actor) throws Refusal {
        access.require(id, actor);
        roomLeft(id, 0);
        try (Incoming paper = documents.receive(fileName, content)) {
            Refusal[] refused = new Refusal[1];
            Document added = transaction.execute(status -> {
                try {
                    return keep(id, paper, actor);
                } catch (Refusal refusal) {
                    status.setRollbackOnly();
                    refused[0] = refusal;
                    return null;
                }
            });
            if (added == null) {
                throw refused[0];
            }
            return added;
        }
    }

    private Document keep(CaseId id, Incoming paper, Actor actor) throws Refusal {
        documents.reserve(SUBJECT, id.toString());
        roomLeft(id, paper.size());
        Document document = documents.store(paper, actor);
        documents.attach(List.of(document.id()), SUBJECT, id.toString());
        cases.note(id, actor, "talk.event.paperAdded", document.fileName());
        feed.touched(id);
        return document;
    }

    private void roomLeft(CaseId id, long more) throws Refusal {
        Documents.Total total = documents.total(SUBJECT, id.toString());
        if (total.count() >= MAX_PAPERS) {
            throw new Refusal("talk.papers.tooMany", MAX_PAPERS);
        }
        if (total.bytes() + more > MAX_BYTES) {
            throw new Refusal("talk.papers.tooMuch", MAX_BYTES / 1024 / 1024);
        }
    }

    @Override
    public boolean mayRemove(Document paper, Actor actor) {
        boolean own = paper.storedById() != null && actor.is(paper.storedById());
        return own && clock.instant().isBefore(paper.storedAt().plus(REMOVABLE))
                || rights.may(actor, Role.LEAD, Role.MANAGER, Role.ADMINISTRATOR);
    }

    @Override
    @Transactional(rollbackFor = Refusal.class)
    public void remove(CaseId id, DocumentId paper, Actor actor) throws Refusal {
        access.require(id, actor);
        Document document = documents.of(SUBJECT, id.toString()).stream()
                .filter(each -> each.id().equals(paper))
                .findFirst()
                .orElseThrow(() -> new Refusal("document.unknown"));
        if (!mayRemove(document, actor)) {
            throw new Refusal("talk.papers.notYours");
        }
        documents.remove(paper, SUBJECT, id.toString());
        cases.note(id, actor, "talk.event.paperRemoved", document.fileName());
        feed.touched(id);
    }
}
