package org.parley.phonebar.line;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.parley.contract.telephony.talk.TalkRecording;
import org.parley.contract.telephony.talk.TalkRecordingApi;
import org.parley.desk.fx.BackgroundWork;

import java.util.concurrent.Callable;

/// Whether the shown talk is recorded, and the agent's own recordings of it. Recording is done by
/// the server: it is asked whenever the talk or the board changes, and some more times as long as
/// its answer and the board disagree, because the talk may be a moment younger there than the
/// recording. Used on the screen's thread.
public final class RecordingViewModel {
    /// How many answers may disagree with the board before that is taken for the truth: the board
    /// also tells of talks that are not the shown one.
    private static final int TRIES = 20;

    private final TalkRecordingApi api;
    private final BackgroundWork background;
    private final Notices notices;
    private final LineViewModel line;
    private final Rights rights;
    private final ReadOnlyObjectWrapper<TalkRecording> state =
            new ReadOnlyObjectWrapper<>(TalkRecording.NONE);
    private boolean commanding;
    private int asked;
    private boolean asking;
    private boolean onBoard;
    private int tries;

    /// What the agent may.
    ///
    /// @param record begin and end recordings
    /// @param pause pause any recording
    public record Rights(boolean record, boolean pause) {}

    public RecordingViewModel(
            TalkRecordingApi api,
            BackgroundWork background,
            Notices notices,
            LineViewModel line,
            Rights rights) {
        this.api = api;
        this.background = background;
        this.notices = notices;
        this.line = line;
        this.rights = rights;
        line.stage().subscribe(_ -> changed());
        line.who().subscribe(_ -> changed());
    }

    public ReadOnlyObjectProperty<TalkRecording> state() {
        return state.getReadOnlyProperty();
    }

    /// Can a recording be begun or ended now?
    public boolean possible() {
        return rights.record() && line.stage().get().connected() && !state.get().automatic();
    }

    /// Can the recording be paused or resumed now?
    public boolean pausable() {
        return rights.pause() && line.stage().get().connected() && state.get().running();
    }

    /// The board says that a call of the agent is recorded, or no longer.
    public void board(boolean recorded) {
        onBoard = recorded;
        if (recorded != state.get().running()) {
            changed();
        }
    }

    /// Asks again if the last answer and the board disagree; called a few times a second.
    public void tick() {
        if (onBoard != state.get().running()
                && line.stage().get().connected()
                && !asking
                && !commanding
                && tries < TRIES) {
            tries++;
            refresh();
        }
    }

    /// Begins a recording, or ends it.
    public void toggle() {
        if (possible()) {
            command("Recording a call", state.get().manual() ? api::end : api::begin);
        }
    }

    /// Pauses the recording, or records again.
    public void togglePause() {
        if (pausable()) {
            boolean on = !state.get().paused();
            command("Pausing a recording", () -> api.pause(on));
        }
    }

    private void command(String name, Callable<TalkRecording> what) {
        if (commanding) {
            return;
        }
        commanding = true;
        background
                .run(name, what)
                .onSuccess(now -> {
                    commanding = false;
                    asked++;
                    state.set(now);
                })
                .onFailure(failure -> {
                    commanding = false;
                    notices.failed(failure);
                    refresh();
                });
    }

    private void changed() {
        tries = 0;
        refresh();
    }

    private void refresh() {
        asked++;
        asking = false;
        if (!line.stage().get().connected()) {
            state.set(TalkRecording.NONE);
            return;
        }
        int mine = asked;
        asking = true;
        background
                .run("Asking whether the call is recorded", api::recording)
                .onSuccess(now -> {
                    if (mine == asked) {
                        asking = false;
                        state.set(now);
                    }
                })
                .onFailure(_ -> asking &= mine != asked);
    }
}
