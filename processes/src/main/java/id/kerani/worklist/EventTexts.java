package id.kerani.worklist;

import id.kerani.shared.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Puts the journal's codes into words. */
final class EventTexts {

    private EventTexts() {}

    static String of(CaseEvent event, Locale locale) {
        if (event.code() != null) {
            return withArguments(event.code(), event.arguments(), locale);
        }
        String step = event.step() == null ? "" : ProcessTexts.element(event.processKey(), event.step(), locale);
        Object[] words =
                Stream.concat(Stream.of(step), event.arguments().stream()).toArray();
        return Texts.get("worklist.event." + event.kind(), locale, words);
    }

    /** Arguments that name a text ({@code @customer.channel.web}) are put into words themselves. */
    static String withArguments(String key, List<String> arguments, Locale locale) {
        Object[] words = arguments.stream()
                .map(argument -> argument.startsWith("@") ? Texts.get(argument.substring(1), locale) : argument)
                .toArray();
        return Texts.get(key, locale, words);
    }
}
