package id.kerani.ui.caseview;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import id.kerani.document.Document;
import id.kerani.document.Documents;
import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import id.kerani.shared.Texts;
import id.kerani.talk.CasePapers;
import id.kerani.ui.component.Confirm;
import id.kerani.ui.component.Notice;
import id.kerani.ui.session.ComponentTexts;
import id.kerani.worklist.CaseFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A case's papers, those it came with and those people add: by dropping, choosing, or with a phone's camera. */
final class PapersPart extends Div {

    private final CaseFile file;
    private final CasePapers papers;
    private final CaseKnowledge knowledge;
    private final Actor me;
    private final Locale locale;
    private final Div list = new Div();
    private final Div problem = new Div();
    private final Upload upload;
    private final Upload camera;

    PapersPart(CaseFile file, CasePapers papers, CaseKnowledge knowledge, Actor me) {
        this.file = file;
        this.papers = papers;
        this.knowledge = knowledge;
        this.me = me;
        this.locale = getLocale();
        addClassName("k-papers-part");
        problem.addClassNames("k-problems", "k-bad");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        upload = upload();
        camera = upload();
        camera.addClassNames("k-phone", "k-camera");
        camera.setAcceptedMimeTypes("image/*");
        camera.getElement().setProperty("capture", "environment");
        camera.setDropAllowed(false);
        Button shoot = new Button(getTranslation("task.papers.camera"), VaadinIcon.CAMERA.create());
        camera.setUploadButton(shoot);
        add(problem, upload, camera, list);
    }

    /** Papers that were added to the case itself, none when the person may not see them. */
    static List<Document> added(CasePapers papers, CaseFile file, Actor me) {
        try {
            return papers.of(file.id(), me);
        } catch (Refusal refusal) {
            return List.of();
        }
    }

    private Upload upload() {
        Upload made = new Upload(new UploadHandler() {
            @Override
            public void handleUploadRequest(UploadEvent event) throws IOException {
                receive(event);
            }

            @Override
            public long getFileSizeMax() {
                return Documents.MAX_BYTES;
            }

            @Override
            public long getRequestSizeMax() {
                return Documents.MAX_BYTES + 64 * 1024;
            }
        });
        made.setI18n(ComponentTexts.upload(locale));
        made.setMaxFileSize(Documents.MAX_BYTES);
        made.addFileRejectedListener(rejected -> show(rejected.getErrorMessage()));
        made.addAllFinishedListener(finished -> made.clearFileList());
        return made;
    }

    /** Runs outside the page's lock: a slow line keeps nobody from working on. */
    private void receive(UploadEvent event) throws IOException {
        String words;
        try {
            papers.add(file.id(), event.getFileName(), event.getInputStream(), me);
            words = "";
        } catch (Refusal refusal) {
            words = refusal.text(locale);
            event.reject(words);
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
        String told = words;
        UI ui = event.getUI();
        ui.access(() -> {
            show(told.isEmpty() ? "" : event.getFileName() + ": " + told);
            refresh(true);
        });
    }

    private void show(String words) {
        problem.setText(words);
        problem.setVisible(!words.isEmpty());
    }

    /** @param visible whether somebody looks; otherwise it is read when somebody does */
    void refresh(boolean visible) {
        if (!visible) {
            return;
        }
        boolean open = file.state() == CaseFile.State.OPEN;
        upload.setVisible(open);
        camera.setVisible(open);
        List<Document> own = added(papers, file, me);
        List<Document> all = new ArrayList<>(knowledge.papers(file));
        all.addAll(own);
        list.removeAll();
        list.add(new PaperList(all, knowledge, paper -> remover(paper, own)));
    }

    private Optional<Runnable> remover(Document paper, List<Document> own) {
        return own.contains(paper) && papers.mayRemove(paper, me) ? Optional.of(() -> remove(paper)) : Optional.empty();
    }

    private void remove(Document paper) {
        Confirm.ask(
                Texts.get("task.papers.remove.title", locale, paper.fileName()),
                Texts.get("task.papers.remove.text", locale),
                Texts.get("task.papers.remove", locale),
                true,
                () -> {
                    try {
                        papers.remove(file.id(), paper.id(), me);
                    } catch (Refusal refusal) {
                        Notice.problem(refusal.text(locale));
                    }
                    refresh(true);
                });
    }
}
