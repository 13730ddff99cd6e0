package org.parley.phonebar.pop;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.parley.client.BoardUpdate;
import org.parley.contract.realtime.LiveRow;
import org.parley.contract.realtime.PopRow;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.signin.Browser;
import org.parley.phonebar.line.Notices;

import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Cards and pages from triggers. A card stays until it is closed or the server takes it back. A
/// page opens by itself when it comes; one that was there before, because the bar was started or
/// had lost the server, waits as a card. Used on the screen's thread.
public final class PopsViewModel {
    private final Browser browser;
    private final BackgroundWork background;
    private final Notices notices;
    private final ObservableList<PopRow> cards = FXCollections.observableArrayList();
    private final Set<String> known = new HashSet<>();

    public PopsViewModel(Browser browser, BackgroundWork background, Notices notices) {
        this.browser = browser;
        this.background = background;
        this.notices = notices;
    }

    /// What is to be seen, the oldest first.
    public ObservableList<PopRow> cards() {
        return FXCollections.unmodifiableObservableList(cards);
    }

    /// Takes what changed on the board.
    public void hear(BoardUpdate update) {
        update.removed().forEach(this::takeBack);
        if (update.fresh()) {
            Set<String> there = new HashSet<>();
            update.rows().forEach(row -> there.add(row.key()));
            known.stream().filter(key -> !there.contains(key)).toList().forEach(this::takeBack);
        }
        for (LiveRow row : update.rows()) {
            if (row instanceof PopRow pop && known.add(pop.key())) {
                if (pop.opens() && !update.fresh()) {
                    open(pop);
                } else {
                    cards.add(pop);
                }
            }
        }
    }

    private void takeBack(String key) {
        known.remove(key);
        cards.removeIf(card -> card.key().equals(key));
    }

    public void close(PopRow card) {
        cards.remove(card);
    }

    /// Opens the card's page.
    public void open(PopRow pop) {
        background
                .run(
                        "Opening a page",
                        () -> {
                            browser.open(page(pop.url()));
                            return pop;
                        })
                .onFailure(notices::failed);
    }

    /// Nothing but the web is opened, whatever the server says.
    private static URI page(String url) {
        URI page = URI.create(url);
        String scheme = String.valueOf(page.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new IllegalArgumentException("A trigger wants to open " + url + ", no web page");
        }
        return page;
    }
}
