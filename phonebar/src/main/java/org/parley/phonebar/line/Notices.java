package org.parley.phonebar.line;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.parley.desk.problem.ProblemTexts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The bar's one line for what went wrong or was missed. A later message takes the place of an
/// earlier one; each goes away by itself.
public final class Notices {
    private static final Duration STAYS = Duration.ofSeconds(10);

    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final InstantSource clock;
    private final ProblemTexts problems;
    private Instant until = Instant.MIN;

    public Notices(InstantSource clock, ProblemTexts problems) {
        this.clock = clock;
        this.problems = problems;
    }

    /// What to show; empty shows nothing.
    public ReadOnlyStringProperty text() {
        return text.getReadOnlyProperty();
    }

    public void tell(String message) {
        text.set(message);
        until = clock.instant().plus(STAYS);
    }

    /// Tells that something did not work.
    public void failed(Throwable failure) {
        tell(problems.of(failure).detail());
    }

    public void dismiss() {
        text.set("");
    }

    /// Lets an old message go.
    public void tick() {
        if (!text.get().isEmpty() && clock.instant().isAfter(until)) {
            dismiss();
        }
    }
}
