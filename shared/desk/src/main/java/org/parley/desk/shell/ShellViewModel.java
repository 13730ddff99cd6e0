package org.parley.desk.shell;

import jakarta.inject.Inject;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.parley.client.Session;
import org.parley.contract.auth.Me;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// The pages that the signed-in person may see, and the one that is open.
public final class ShellViewModel {
    private final Me me;
    private final String server;
    private final List<Page> pages;
    private final Set<DeskCommands> commands;
    private final List<Badge> badges;
    private final Map<PageGroup, Page> lastOf = new HashMap<>();
    private final ReadOnlyObjectWrapper<@Nullable Page> open = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper palette = new ReadOnlyBooleanWrapper(false);
    private Function<String, String> words = Function.identity();
    private Runnable signOut = () -> {};
    private Runnable about = () -> {};

    @Inject
    public ShellViewModel(
            Session session, Set<Page> all, Set<DeskCommands> commands, Set<Badge> badges) {
        this(session.me(), session.address().toString(), all, commands, badges);
    }

    ShellViewModel(
            Me me, String server, Set<Page> all, Set<DeskCommands> commands, Set<Badge> badges) {
        this.badges = badges.stream().sorted(Comparator.comparing(Badge::id)).toList();
        this.me = me;
        this.commands = Set.copyOf(commands);
        this.server = server;
        pages =
                all.stream()
                        .filter(page -> me.permissions().contains(page.permission()))
                        .sorted(
                                Comparator.comparingInt((Page page) -> page.group().order())
                                        .thenComparing(page -> page.group().id())
                                        .thenComparingInt(Page::order)
                                        .thenComparing(Page::id))
                        .toList();
        open.set(pages.isEmpty() ? null : pages.getFirst());
    }

    public List<Page> pages() {
        return pages;
    }

    /// What may stand at the top.
    List<Badge> badges() {
        return badges;
    }

    /// The open page; null for a person who may see none.
    public ReadOnlyObjectProperty<@Nullable Page> open() {
        return open.getReadOnlyProperty();
    }

    /// The places of the rail, from the top.
    public List<PageGroup> groups() {
        return pages.stream().map(Page::group).distinct().toList();
    }

    /// The pages of one place.
    public List<Page> pagesOf(PageGroup group) {
        return pages.stream().filter(page -> page.group().equals(group)).toList();
    }

    /// Opens a page.
    public void open(Page page) {
        if (pages.contains(page)) {
            lastOf.put(page.group(), page);
            open.set(page);
        }
    }

    /// Opens the page of this place that was open last, else its first.
    public void open(PageGroup group) {
        Page last = lastOf.get(group);
        if (last != null) {
            open(last);
        } else {
            pagesOf(group).stream().findFirst().ifPresent(this::open);
        }
    }

    /// Opens the page of an id, if the person may see it.
    ///
    /// @return whether it was opened
    public boolean openPage(String id) {
        var wanted = pages.stream().filter(page -> page.id().equals(id)).findFirst();
        wanted.ifPresent(this::open);
        return wanted.isPresent();
    }

    /// Is the palette shown?
    public ReadOnlyBooleanProperty palette() {
        return palette.getReadOnlyProperty();
    }

    /// Shows or hides the palette.
    public void palette(boolean show) {
        palette.set(show);
    }

    /// How a text's key is said in the present language.
    void speakBy(Function<String, String> translation) {
        words = translation;
    }

    /// All that the palette offers: the pages, then what features bring.
    public List<DeskCommand> commands() {
        List<DeskCommand> all = new ArrayList<>();
        for (Page page : pages) {
            String group = words.apply(page.group().titleKey());
            String title = words.apply(page.titleKey());
            all.add(
                    new DeskCommand(
                            "page." + page.id(),
                            page.icon(),
                            title,
                            group.equals(title) ? "" : group,
                            () -> open(page)));
        }
        commands.forEach(source -> all.addAll(source.list()));
        return all;
    }

    public Me me() {
        return me;
    }

    /// The server's address.
    public String server() {
        return server;
    }

    /// What showing the versions does.
    void onAbout(Runnable action) {
        about = action;
    }

    /// Shows versions and change logs.
    void about() {
        about.run();
    }

    /// What signing out does.
    void onSignOut(Runnable action) {
        signOut = action;
    }

    public void signOut() {
        signOut.run();
    }
}
