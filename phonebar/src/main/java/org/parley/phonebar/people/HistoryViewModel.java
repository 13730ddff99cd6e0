package org.parley.phonebar.people;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

import org.parley.contract.reports.OwnCall;
import org.parley.contract.reports.OwnCallsApi;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.ProblemTexts;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// The agent's last calls, and how many were missed since they were last looked at.
public final class HistoryViewModel {
    private static final int LAST = 100;

    private final OwnCallsApi api;
    private final BackgroundWork background;
    private final Texts texts;
    private final ProblemTexts problems;
    private final ObservableList<OwnCall> calls = FXCollections.observableArrayList();
    private final FilteredList<OwnCall> listed = new FilteredList<>(calls);
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper missed = new ReadOnlyIntegerWrapper();

    public HistoryViewModel(
            OwnCallsApi api, BackgroundWork background, Texts texts, ProblemTexts problems) {
        this.api = api;
        this.background = background;
        this.texts = texts;
        this.problems = problems;
    }

    /// Those that are listed, newest first.
    public ObservableList<OwnCall> calls() {
        return FXCollections.unmodifiableObservableList(listed);
    }

    /// Lists only some.
    ///
    /// @param words each must stand in name, number or queue; of digits, however they are written
    void list(HistoryPart part, String words) {
        List<String> wanted = List.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        listed.setPredicate(call -> part.holds(call) && wanted.stream().allMatch(in(call)));
        sayWhyEmpty();
    }

    private static Predicate<String> in(OwnCall call) {
        String queue = call.queue() == null ? "" : call.queue();
        String all = (call.name() + " " + call.number() + " " + queue).toLowerCase(Locale.ROOT);
        String digits = call.number().replaceAll("[^0-9]", "");
        return word ->
                all.contains(word)
                        || (word.matches("[0-9+]+") && digits.contains(word.replace("+", "")));
    }

    private void sayWhyEmpty() {
        state.set(
                texts.get(calls.isEmpty() ? "phonebar.history.none" : "phonebar.history.no-match"));
    }

    /// What to show in place of an empty list.
    public ReadOnlyStringProperty state() {
        return state.getReadOnlyProperty();
    }

    /// Calls missed since the list was last opened.
    public ReadOnlyIntegerProperty missed() {
        return missed.getReadOnlyProperty();
    }

    /// A call was missed.
    public void miss() {
        missed.set(missed.get() + 1);
    }

    /// Asks the server.
    public void open() {
        missed.set(0);
        state.set(texts.get("phonebar.people.loading"));
        background
                .run("Reading the last calls", () -> api.list(LAST))
                .onSuccess(rows -> {
                    calls.setAll(rows);
                    sayWhyEmpty();
                })
                .onFailure(failure -> state.set(problems.of(failure).detail()));
    }

    /// The other party: name, else number.
    public String who(OwnCall call) {
        String label = call.name().isBlank() ? call.number() : call.name();
        return label.isBlank() ? texts.get("phonebar.unknown-caller") : label;
    }

    /// Result, number and queue.
    public String detail(OwnCall call) {
        var detail = new StringBuilder(texts.get("phonebar.history." + wordOf(call.kind())));
        if (!call.name().isBlank() && !call.number().isBlank()) {
            detail.append(" · ").append(call.number());
        }
        String queue = call.queue();
        if (queue != null) {
            detail.append(" · ").append(queue);
        }
        return detail.toString();
    }

    /// On which day it was.
    public String day(OwnCall call) {
        return texts.formats().date(call.startedAt());
    }

    /// At what time it was, and how long was talked.
    public String time(OwnCall call) {
        String at = texts.formats().time(call.startedAt());
        return call.talkMillis() == 0
                ? at
                : at + " · " + texts.formats().timer(Duration.ofMillis(call.talkMillis()));
    }

    private static String wordOf(OwnCall.Kind kind) {
        return switch (kind) {
            case RECEIVED -> "received";
            case MADE -> "made";
            case MISSED -> "missed";
            case UNANSWERED -> "unanswered";
        };
    }
}
