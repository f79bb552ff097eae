package id.kerani.server.security;

import id.kerani.shared.Texts;
import java.util.Locale;

/** A page in words for when no view can be drawn. */
final class PlainPage {

    private PlainPage() {}

    /** The page's HTML; the texts hold no markup. */
    static String of(String titleKey, String textKey, Locale locale) {
        return """
                <!doctype html><html lang="%s"><meta charset="utf-8"><meta name="viewport" content="width=device-width">\
                <meta name="color-scheme" content="light dark"><title>Kerani</title><body style="font:16px system-ui;\
                max-width:32em;margin:15vh auto;padding:0 1em"><h1>%s</h1><p>%s</p>""".formatted(locale.getLanguage(), Texts.get(titleKey, locale), Texts.get(textKey, locale));
    }
}
