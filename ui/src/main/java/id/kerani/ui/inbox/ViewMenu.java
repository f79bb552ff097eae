package id.kerani.ui.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import id.kerani.staff.Team;
import id.kerani.ui.component.Confirm;
import id.kerani.ui.component.Notice;
import id.kerani.worklist.SavedView;
import id.kerani.worklist.SavedViews;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps what is shown as a view, and everything one does with a kept one. */
final class ViewMenu extends Composite<Div> {

    private final SavedViews views;
    private final Actor me;
    private final List<Team> teams;
    private final Consumer<@Nullable SavedView> changed;
    private final Button button = new Button();
    private final Popover popover = new Popover();
    private InboxState state = InboxState.start();
    private @Nullable SavedView current;

    /**
     * @param teams with whom a view can be shared
     * @param changed hears which view to show; null when the one that was shown is gone
     */
    ViewMenu(SavedViews views, Actor me, List<Team> teams, Consumer<@Nullable SavedView> changed) {
        this.views = views;
        this.me = me;
        this.teams = teams;
        this.changed = changed;
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.addClickListener(click -> open());
        popover.setTarget(button);
        popover.setOpenOnClick(false);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAutofocus(true);
        getContent().add(button, popover);
    }

    void show(InboxState now, @Nullable SavedView view) {
        state = now;
        current = view;
        button.setText(getTranslation(view == null ? "inbox.view.save" : "inbox.view.menu"));
        button.setIcon(view == null ? null : VaadinIcon.CHEVRON_DOWN_SMALL.create());
        button.setIconAfterText(true);
    }

    /** Asks for a name, or shows what can be done with the view. */
    void open() {
        if (current == null) {
            askName("inbox.view.save", "", name -> views.save(ViewCodec.view(name, state), me));
        } else {
            draw(current);
            popover.open();
        }
    }

    private void draw(SavedView view) {
        boolean own = me.is(view.owner());
        boolean differs = !ViewCodec.state(view).sameAs(state);
        popover.removeAll();
        Div list = new Div();
        list.addClassName("k-menu-list");
        popover.add(list);
        if (!own) {
            Div owner = new Div(getTranslation("inbox.view.from", view.ownerName()));
            owner.addClassName("k-muted");
            list.add(owner);
        }
        if (own && differs) {
            list.add(choice(
                    "inbox.view.update", () -> views.change(view.key(), ViewCodec.view(view.name(), state), me)));
        }
        list.add(plain(
                "inbox.view.saveAs",
                () -> askName("inbox.view.saveAs", "", name -> views.save(ViewCodec.view(name, state), me))));
        list.add(plain("inbox.view.copy", () -> copy(view)));
        list.add(choice(view.isDefault() ? "inbox.view.notDefault" : "inbox.view.default", () -> {
            views.setDefault(view.isDefault() ? null : view.key(), me);
            return views.find(view.key(), me).orElse(view);
        }));
        if (own) {
            list.add(plain(
                    "inbox.view.rename",
                    () -> askName("inbox.view.rename", view.name(), name -> views.rename(view.key(), name, me))));
            for (Team team : teams) {
                if (!team.id().equals(view.team())) {
                    list.add(choice(
                            "inbox.view.share", () -> views.share(view.key(), team.id(), me), team.name(getLocale())));
                }
            }
            if (view.team() != null) {
                list.add(choice("inbox.view.unshare", () -> views.share(view.key(), null, me)));
            }
            list.add(plain("inbox.view.delete", () -> delete(view)));
        }
    }

    /** Something that may be refused and leaves a view. */
    private interface Change {
        SavedView make() throws Refusal;
    }

    /** The same with a name. */
    private interface Named {
        SavedView make(String name) throws Refusal;
    }

    private Button choice(String key, Change change, Object... arguments) {
        return plain(
                key,
                () -> {
                    try {
                        SavedView view = change.make();
                        Notice.done(getTranslation("inbox.view.saved", view.name()));
                        changed.accept(view);
                    } catch (Refusal refusal) {
                        Notice.problem(refusal.text(getLocale()));
                    }
                },
                arguments);
    }

    private Button plain(String key, Runnable then, Object... arguments) {
        Button choice = new Button(getTranslation(key, arguments), click -> {
            popover.close();
            then.run();
        });
        choice.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return choice;
    }

    private void askName(String title, String name, Named save) {
        new NameDialog(getTranslation(title), name, typed -> {
                    SavedView view = save.make(typed);
                    Notice.done(getTranslation("inbox.view.saved", view.name()));
                    changed.accept(view);
                })
                .open();
    }

    private void copy(SavedView view) {
        UI.getCurrent()
                .getPage()
                .executeJs(
                        "const link = new URL('inbox?saved=' + encodeURIComponent($0), document.baseURI).href;"
                                + "return navigator.clipboard ? navigator.clipboard.writeText(link).then(() => '', () => link) : link",
                        view.key())
                .then(String.class, link -> {
                    // Where the browser does not let us copy, the link is shown.
                    Notice.done(link.isEmpty() ? getTranslation("inbox.view.copied") : link);
                });
    }

    private void delete(SavedView view) {
        Confirm.ask(
                getTranslation("inbox.view.delete.title", view.name()),
                getTranslation(view.team() == null ? "inbox.view.delete.text" : "inbox.view.delete.shared"),
                getTranslation("inbox.view.delete"),
                true,
                () -> {
                    try {
                        views.delete(view.key(), me);
                        changed.accept(null);
                    } catch (Refusal refusal) {
                        Notice.problem(refusal.text(getLocale()));
                    }
                });
    }
}
