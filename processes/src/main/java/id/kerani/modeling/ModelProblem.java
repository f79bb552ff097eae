package id.kerani.modeling;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Why a model may not be used, in a way a manager can act on.
 *
 * @param file the file's name, without folders
 * @param line line in the file, from 1; 0 when it is about the whole file
 * @param element id of the model's element it is about (or its kind where it has no id); empty for the whole file
 * @param code what is wrong; its text is <code>modeling.&lt;code&gt;</code> in <code>texts/modeling_*.properties</code>
 * @param arguments what the text mentions
 */
public record ModelProblem(String file, int line, String element, String code, List<String> arguments) {

    public ModelProblem {
        arguments = List.copyOf(arguments);
    }

    /** The problem in words: where, what, what to do. The language falls back to Indonesian. */
    public String text(Locale locale) {
        ResourceBundle texts = ModelTexts.in(locale);
        String what = new MessageFormat(texts.getString("modeling." + code), locale).format(arguments.toArray());
        String where =
                element.isEmpty() ? "modeling.where-file" : line == 0 ? "modeling.where-element" : "modeling.where";
        return new MessageFormat(texts.getString(where), locale)
                .format(new Object[] {file, String.valueOf(line), element, what});
    }

    @Override
    public String toString() {
        return file + ":" + line + " " + element + " " + code + " " + arguments;
    }
}
