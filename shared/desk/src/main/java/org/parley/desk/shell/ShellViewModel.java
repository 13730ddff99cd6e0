package org.parley.desk.shell;

import jakarta.inject.Inject;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.parley.client.Session;
import org.parley.contract.auth.Me;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// The pages that the signed-in person may see, and the one that is open.
public final class ShellViewModel {
    private final Me me;
    private final String server;
    private final List<Page> pages;
    private final ReadOnlyObjectWrapper<@Nullable Page> open = new ReadOnlyObjectWrapper<>();
    private Runnable signOut = () -> {};

    @Inject
    public ShellViewModel(Session session, Set<Page> all) {
        this(session.me(), session.address().toString(), all);
    }

    ShellViewModel(Me me, String server, Set<Page> all) {
        this.me = me;
        this.server = server;
        pages =
                all.stream()
                        .filter(page -> me.permissions().contains(page.permission()))
                        .sorted(Comparator.comparingInt(Page::order).thenComparing(Page::id))
                        .toList();
        open.set(pages.isEmpty() ? null : pages.getFirst());
    }

    public List<Page> pages() {
        return pages;
    }

    /// The open page; null for a person who may see none.
    public ReadOnlyObjectProperty<@Nullable Page> open() {
        return open.getReadOnlyProperty();
    }

    /// Opens a page.
    public void open(Page page) {
        if (pages.contains(page)) {
            open.set(page);
        }
    }

    public Me me() {
        return me;
    }

    /// The server's address.
    public String server() {
        return server;
    }

    /// What signing out does.
    void onSignOut(Runnable action) {
        signOut = action;
    }

    public void signOut() {
        signOut.run();
    }
}
