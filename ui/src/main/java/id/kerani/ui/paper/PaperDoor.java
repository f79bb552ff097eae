package id.kerani.ui.paper;

import id.kerani.document.DocumentId;
import id.kerani.document.Documents;
import id.kerani.ui.session.CurrentPerson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Papers by their address, for who is logged in. */
@Controller
class PaperDoor {

    private final PaperAnswer answer;
    private final CurrentPerson currentPerson;

    PaperDoor(Documents documents, CurrentPerson currentPerson) {
        this.answer = new PaperAnswer(documents);
        this.currentPerson = currentPerson;
    }

    @GetMapping(PaperAddress.FOLDER + "{id}")
    void paper(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var person = currentPerson.find();
        var paper = PaperAddress.read(id);
        if (person.isEmpty() || paper.isEmpty()) {
            PaperAnswer.refuse(response);
            return;
        }
        DocumentId which = paper.get();
        boolean save = request.getParameter(PaperAddress.SAVE) != null;
        boolean body = !HttpMethod.HEAD.name().equals(request.getMethod());
        answer.write(which, person.get().asActor(), save, body, response);
    }
}
