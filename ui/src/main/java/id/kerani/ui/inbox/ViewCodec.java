package id.kerani.ui.inbox;

import id.kerani.worklist.SavedView;
import id.kerani.worklist.SavedViews.NewView;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A saved view and what the screen shows, one made from the other. The screen's own part is kept as JSON. */
final class ViewCodec {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ViewCodec() {}

    static InboxState state(SavedView view) {
        Columns columns = Columns.usual();
        DueWord due = null;
        try {
            JsonNode own = JSON.readTree(view.columns());
            columns = Columns.read(own.path("columns").asString("")).orElse(Columns.usual());
            String word = own.path("due").asString("");
            due = Arrays.stream(DueWord.values())
                    .filter(each -> each.key().equals(word))
                    .findFirst()
                    .orElse(null);
        } catch (JacksonException unreadable) {
            // Whoever wrote it, the list opens with what a row usually shows.
        }
        return new InboxState(view.scope(), view.filter(), due, view.sort(), columns, view.key());
    }

    static NewView view(String name, InboxState state) {
        ObjectNode own = JSON.createObjectNode();
        own.put("columns", state.columns().text());
        Optional.ofNullable(state.due()).ifPresent(due -> own.put("due", due.key()));
        return new NewView(name, state.scope(), state.filter(), state.sort(), own.toString());
    }
}
