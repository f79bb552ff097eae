package id.kerani.ui.shell;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouteConfiguration;
import id.kerani.staff.Person;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The left column, on a phone the bottom bar: only what the person may use. */
class Navigation extends Nav {

    /** How many destinations the phone's bar has beside "more". */
    private static final int ON_PHONE = 4;

    /** Pages that one opens from the inbox and that have no place of their own in the navigation. */
    private static final Set<String> PARTS_OF_THE_INBOX = Set.of("task", "case");

    private final List<NavEntry> entries;
    private final Map<NavEntry, Anchor> links = new LinkedHashMap<>();
    private final Map<NavEntry, Span> numbers = new LinkedHashMap<>();
    private String path = "";

    Navigation(List<NavEntry> entries) {
        this.entries = entries.stream()
                .sorted(Comparator.comparing(NavEntry::group).thenComparingInt(NavEntry::order))
                .toList();
        addClassName("k-nav");
    }

    void show(Person person) {
        removeAll();
        links.clear();
        numbers.clear();
        setAriaLabel(getTranslation("ui.nav"));
        List<NavEntry> mine =
                entries.stream().filter(entry -> entry.isFor(person)).toList();
        NavEntry.Group group = NavEntry.Group.DO;
        for (int i = 0; i < mine.size(); i++) {
            NavEntry entry = mine.get(i);
            if (entry.group() != group) {
                group = entry.group();
                H2 title = new H2(getTranslation("ui.nav." + group));
                title.addClassName("k-nav-group");
                add(title);
            }
            Anchor link = link(entry);
            link.setClassName("k-off-phone", i >= ON_PHONE);
            links.put(entry, link);
            add(link);
        }
        if (mine.size() > ON_PHONE) {
            add(more(mine.subList(ON_PHONE, mine.size())));
        }
        mark(path);
        count(person);
    }

    void mark(String newPath) {
        path = newPath;
        links.forEach((entry, link) -> {
            boolean here =
                    location(entry).equals(firstPart(path)) || location(entry).equals(path);
            link.setClassName("k-on", here);
            if (here) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }

    void count(Person person) {
        numbers.forEach((entry, span) -> {
            NavEntry.Counter counter = entry.counter();
            int count = counter == null ? 0 : counter.count(person);
            span.setText(count == 0 ? "" : count > 999 ? "999+" : Integer.toString(count));
        });
    }

    private Anchor link(NavEntry entry) {
        Span text = new Span(getTranslation(entry.textKey()));
        text.addClassName("k-nav-text");
        Anchor link = new Anchor(location(entry), entry.icon().create(), text);
        link.getElement().setAttribute("router-link", true);
        if (entry.counter() != null) {
            Span number = new Span();
            number.addClassName("k-n");
            numbers.put(entry, number);
            link.add(number);
        }
        return link;
    }

    private NativeButton more(List<NavEntry> rest) {
        Span text = new Span(getTranslation("ui.more"));
        text.addClassName("k-nav-text");
        NativeButton button = new NativeButton();
        button.add(VaadinIcon.ELLIPSIS_DOTS_H.create(), text);
        button.addClassName("k-more");
        button.addClickListener(click -> {
            Dialog dialog = new Dialog();
            dialog.setHeaderTitle(getTranslation("ui.more"));
            dialog.addClassName("k-more-dialog");
            Div list = new Div();
            list.addClassName("k-more-list");
            List<Anchor> copies = new ArrayList<>();
            for (NavEntry entry : rest) {
                Span name = new Span(getTranslation(entry.textKey()));
                Anchor copy = new Anchor(location(entry), entry.icon().create(), name);
                copy.getElement().setAttribute("router-link", true);
                copy.getElement().addEventListener("click", open -> dialog.close());
                copies.add(copy);
            }
            copies.forEach(list::add);
            dialog.add(list);
            dialog.open();
        });
        return button;
    }

    private static String location(NavEntry entry) {
        return RouteConfiguration.forSessionScope().getUrl(entry.view());
    }

    private static String firstPart(String path) {
        int slash = path.indexOf('/');
        String first = slash < 0 ? path : path.substring(0, slash);
        return PARTS_OF_THE_INBOX.contains(first) ? "inbox" : first;
    }
}
