package org.parley.admin.security;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.parley.contract.platform.Page;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.problem.ProblemText;
import org.parley.desk.problem.ProblemTexts;

import java.util.Optional;

/// The rows that a search has found. Used on the screen's thread.
///
/// @param <T> a row
final class FoundRows<T> {
    /// How many rows are shown at most; a search finds the others.
    static final int MOST = 1000;

    private final Source<T> source;
    private final BackgroundWork background;
    private final ProblemTexts problems;
    private final StringProperty search = new SimpleStringProperty("");
    private final ObservableList<T> rows = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Long> total = new ReadOnlyObjectWrapper<>(0L);
    private final ReadOnlyObjectWrapper<Optional<ProblemText>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// Where rows come from.
    interface Source<T> {
        /// Blocks.
        Page<T> find(String search);
    }

    FoundRows(Source<T> source, BackgroundWork background, ProblemTexts problems) {
        this.source = source;
        this.background = background;
        this.problems = problems;
    }

    StringProperty search() {
        return search;
    }

    ObservableList<T> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<Long> total() {
        return total.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<ProblemText>> problem() {
        return problem.getReadOnlyProperty();
    }

    /// Searches anew.
    void load() {
        String wanted = search.get();
        busy.set(true);
        background
                .run("Searching", () -> source.find(wanted))
                .onSuccess(page -> {
                    busy.set(false);
                    problem.set(Optional.empty());
                    rows.setAll(page.rows());
                    total.set(page.total());
                })
                .onFailure(this::failed);
    }

    /// Does something, then shows how things stand now.
    void change(String name, BackgroundWork.Action action, Runnable done) {
        busy.set(true);
        background
                .run(name, action)
                .onSuccess(_ -> {
                    busy.set(false);
                    done.run();
                    load();
                })
                .onFailure(this::failed);
    }

    void failed(Throwable failure) {
        busy.set(false);
        problem.set(Optional.of(problems.of(failure)));
    }
}
