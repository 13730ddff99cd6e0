package org.parley.desk.shell;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.UUID;

/// What one page asks another to open: the form of one thing. It waits here until the other page is
/// shown. Used on the screen's thread.
public final class PageWishes {
    private @Nullable Wish wish;

    /// The form of one thing.
    ///
    /// @param kind of the thing, as its screen names it
    /// @param tab of the form; empty for the first
    /// @param backWords what the button says that closes the form
    /// @param back opens the page again that asked, once the form is closed
    public record Wish(String kind, UUID id, String tab, String backWords, Runnable back) {}

    /// Leaves a wish; an earlier one that nobody took is forgotten.
    public void ask(Wish wanted) {
        wish = wanted;
    }

    /// Takes the wish for things of this kind; whatever else was wished is forgotten.
    public Optional<Wish> take(String kind) {
        Wish found = wish;
        wish = null;
        return Optional.ofNullable(found).filter(one -> one.kind().equals(kind));
    }
}
