package org.parley.desk.shell;

import jakarta.inject.Inject;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.parley.desk.problem.ProblemText;
import org.parley.desk.problem.ProblemTexts;

import java.time.Duration;

/// Short messages at the window's edge that go away by themselves and never take the focus.
public final class Toasts {
    private static final int MOST = 4;

    private final ObservableList<Toast> shown = FXCollections.observableArrayList();
    private final ProblemTexts problems;

    @Inject
    public Toasts(ProblemTexts problems) {
        this.problems = problems;
    }

    /// One message.
    ///
    /// @param failure whether it tells of something that did not work
    /// @param stays how long it is shown
    public record Toast(String text, boolean failure, Duration stays) {}

    /// Those on the screen, the newest last.
    public ObservableList<Toast> shown() {
        return FXCollections.unmodifiableObservableList(shown);
    }

    /// Tells that something was done.
    public void tell(String text) {
        add(new Toast(text, false, Duration.ofSeconds(5)));
    }

    /// Tells that something did not work, in words that fit the failure.
    public void failed(Throwable failure) {
        ProblemText text = problems.of(failure);
        add(new Toast(text.detail(), true, Duration.ofSeconds(12)));
    }

    public void dismiss(Toast toast) {
        shown.remove(toast);
    }

    private void add(Toast toast) {
        shown.removeIf(t -> t.text().equals(toast.text()));
        if (shown.size() == MOST) {
            shown.removeFirst();
        }
        shown.add(toast);
    }
}
