package org.parley.desk.fx;

import jakarta.inject.Inject;

import javafx.application.Platform;

import org.parley.contract.platform.Permitted;

import java.util.concurrent.Executor;

/// The screen's thread. Work handed over from it runs at once, work from elsewhere runs soon and in
/// the order of its coming.
public final class FxThread implements Executor {
    @Inject
    public FxThread() {}

    @Override
    @Permitted("every other class goes through this one")
    public void execute(Runnable work) {
        if (Platform.isFxApplicationThread()) {
            work.run();
        } else {
            Platform.runLater(work);
        }
    }

    /// Runs the work after what the screen's thread is doing now, also when asked from it.
    @Permitted("every other class goes through this one")
    public void later(Runnable work) {
        Platform.runLater(work);
    }
}
