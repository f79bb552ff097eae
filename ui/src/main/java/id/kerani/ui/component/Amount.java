package id.kerani.ui.component;

import com.vaadin.flow.component.html.Span;
import id.kerani.shared.Money;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An amount, right-aligned in a list, with digits of one width. Empty without a value. */
public final class Amount extends Span {

    public Amount(@Nullable Money money, Locale locale) {
        addClassName("k-num");
        setText(money == null ? "" : money.text(locale));
    }
}
