package org.parley.admin.voice;

import jakarta.inject.Inject;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.parley.client.Session;
import org.parley.contract.triggers.TriggerApi;
import org.parley.contract.triggers.TriggerCase;
import org.parley.contract.triggers.TriggerRun;
import org.parley.contract.triggers.TriggerVerdict;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.problem.ProblemText;
import org.parley.desk.problem.ProblemTexts;

import java.util.List;
import java.util.Optional;

/// What triggers did, and what they would do. Used on the screen's thread.
public final class TriggerLogModel {
    private static final int MOST = 500;

    private final TriggerApi api;
    private final BackgroundWork background;
    private final ProblemTexts problems;
    private final ObservableList<TriggerRun> runs = FXCollections.observableArrayList();
    private final ObservableList<TriggerVerdict> verdicts = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<ProblemText>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    @Inject
    public TriggerLogModel(Session session, BackgroundWork background, ProblemTexts problems) {
        this.api = session.api(TriggerApi.class);
        this.background = background;
        this.problems = problems;
    }

    /// The last ones, newest first.
    ObservableList<TriggerRun> runs() {
        return runs;
    }

    /// Of the case that was tried last.
    ObservableList<TriggerVerdict> verdicts() {
        return verdicts;
    }

    ReadOnlyObjectProperty<Optional<ProblemText>> problem() {
        return problem.getReadOnlyProperty();
    }

    void load() {
        background
                .run("Loading the trigger log", () -> api.runs(null, MOST, 0))
                .onSuccess(page -> {
                    problem.set(Optional.empty());
                    List<TriggerRun> found = page.rows();
                    if (!runs.equals(found)) {
                        runs.setAll(found);
                    }
                })
                .onFailure(this::failed);
    }

    /// Asks what the triggers would do, which do nothing.
    void attempt(TriggerCase happened) {
        background
                .run("Trying triggers", () -> api.dryRun(happened))
                .onSuccess(verdicts::setAll)
                .onFailure(this::failed);
    }

    private void failed(Throwable failure) {
        problem.set(Optional.of(problems.of(failure)));
    }
}
