package id.kerani.company;

import id.kerani.shared.Texts;
import java.time.ZoneId;
import java.util.Locale;

/**
 * What the company says about itself.
 *
 * @param name as papers and screens show it, empty until the first start was finished
 * @param address several lines, may be empty
 * @param zone where working hours and dates are counted
 * @param language for papers and for people without a language of their own
 */
public record CompanySettings(String name, String address, ZoneId zone, Locale language) {

    public CompanySettings {
        name = name.strip();
        address = address.strip();
        language = Texts.supported(language);
    }
}
