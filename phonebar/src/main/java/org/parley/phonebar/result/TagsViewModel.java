package org.parley.phonebar.result;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

import org.jspecify.annotations.Nullable;
import org.parley.contract.tags.given.OwnTagApi;
import org.parley.contract.tags.given.TagOption;
import org.parley.desk.fx.BackgroundWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// The labels of the present call, or else of the last one: each is stored as soon as it is given
/// or taken off. Used on the screen's thread.
public final class TagsViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(TagsViewModel.class);

    private final OwnTagApi api;
    private final BackgroundWork background;
    private final Sender sender;
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private final Map<UUID, Boolean> wishes = new HashMap<>();
    private List<TagOption> options = List.of();
    private List<TagOption> known = List.of();
    private @Nullable String call;

    /// Brings a label for a call to the server, sooner or later.
    @FunctionalInterface
    public interface Sender {
        /// @param on whether the call gets the label, or loses it
        void send(String call, UUID tag, boolean on);
    }

    public TagsViewModel(OwnTagApi api, BackgroundWork background, Sender sender) {
        this.api = api;
        this.background = background;
        this.sender = sender;
    }

    /// Grows with every change of what is offered and given.
    public ReadOnlyIntegerProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /// All labels there are.
    public List<TagOption> options() {
        return options;
    }

    /// Whether there is anything to give or to take off.
    public boolean any() {
        return !options.isEmpty() || !given().isEmpty();
    }

    /// What the call is labelled with, by name.
    public List<TagOption> given() {
        return Stream.concat(
                        known.stream().filter(tag -> wishes.getOrDefault(tag.id(), true)),
                        options.stream()
                                .filter(tag -> wishes.getOrDefault(tag.id(), false))
                                .filter(tag -> !holds(known, tag)))
                .sorted(Comparator.comparing(TagOption::name))
                .toList();
    }

    public boolean isGiven(TagOption tag) {
        return holds(given(), tag);
    }

    private static boolean holds(List<TagOption> tags, TagOption wanted) {
        return tags.stream().anyMatch(tag -> tag.id().equals(wanted.id()));
    }

    /// Labels the call, or takes the label off.
    public void set(TagOption tag, boolean on) {
        String of = call;
        if (of == null || isGiven(tag) == on) {
            return;
        }
        wishes.put(tag.id(), on);
        sender.send(of, tag.id(), on);
        change();
    }

    /// Reads the labels there are.
    void load() {
        background
                .run("Reading the tags", api::options)
                .onSuccess(now -> {
                    options = List.copyOf(now);
                    change();
                })
                .onFailure(failure -> LOG.info("the tags stay: {}", failure.getMessage()));
    }

    /// Speaks of another call.
    void speakOf(String next) {
        call = next;
        wishes.clear();
        known = List.of();
        change();
        refresh();
    }

    /// Asks what the call is labelled with by now: triggers give labels, too. What was given or
    /// taken off here holds, although the server may not have heard of it yet.
    void refresh() {
        String of = call;
        if (of == null) {
            return;
        }
        background
                .run("Reading the tags of the call", () -> api.given(of))
                .onSuccess(now -> {
                    if (of.equals(call)) {
                        known = List.copyOf(now);
                        change();
                    }
                })
                .onFailure(failure -> LOG.info("its tags stay: {}", failure.getMessage()));
    }

    private void change() {
        changes.set(changes.get() + 1);
    }
}
