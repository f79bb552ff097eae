package id.kerani.ui.session;

import com.vaadin.flow.i18n.I18NProvider;
import id.kerani.shared.Texts;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Gives Vaadin's components the product's own words. */
@Component
class KeraniTranslations implements I18NProvider {

    @Override
    public List<Locale> getProvidedLocales() {
        return Texts.LANGUAGES;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        return Texts.get(key, locale, arguments);
    }
}
