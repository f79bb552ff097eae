package id.kerani.worklist.internal;

import id.kerani.notice.News;
import id.kerani.shared.Texts;
import id.kerani.worklist.WorkItem;
import java.util.List;
import java.util.stream.Stream;

/** News about an item. Its texts begin with: case number, about, the step in Indonesian and in English. */
final class ItemNews {

    private ItemNews() {}

    static News of(News.Kind kind, String code, WorkItem item, String... more) {
        List<String> arguments = Stream.concat(
                        Stream.of(
                                item.caseNumber(),
                                item.about(),
                                item.title(Texts.INDONESIAN),
                                item.title(Texts.ENGLISH)),
                        Stream.of(more))
                .toList();
        return new News(kind, code, arguments, item.caseId().value(), item.id().value());
    }
}
