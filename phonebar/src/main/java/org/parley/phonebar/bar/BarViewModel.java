package org.parley.phonebar.bar;

import javafx.util.Subscription;

import org.parley.contract.staff.BarSetting;
import org.parley.desk.shell.LiveLight;
import org.parley.phonebar.line.CallsViewModel;
import org.parley.phonebar.line.LineViewModel;
import org.parley.phonebar.line.Notices;
import org.parley.phonebar.line.RecordingViewModel;
import org.parley.phonebar.line.Stage;
import org.parley.phonebar.line.TalksViewModel;
import org.parley.phonebar.line.TransferViewModel;
import org.parley.phonebar.people.HistoryViewModel;
import org.parley.phonebar.pop.PopsViewModel;
import org.parley.phonebar.presence.PresenceViewModel;

import java.util.Optional;

/// Everything the bar shows while somebody is signed in.
public final class BarViewModel implements AutoCloseable {
    private final LineViewModel line;
    private final CallsViewModel calls;
    private final TransferViewModel transfer;
    private final TalksViewModel talks;
    private final RecordingViewModel recording;
    private final HistoryViewModel history;
    private final PopsViewModel pops;
    private final PresenceViewModel presence;
    private final LiveLight live;
    private final Notices notices;
    private final Subscription stages;
    private final Subscription obeying;
    private final BarBehaviour behaviour;
    private final Wishes wishes;

    /// What is done with calls beside taking and ending them.
    public record Talking(
            CallsViewModel calls,
            TransferViewModel transfer,
            TalksViewModel talks,
            RecordingViewModel recording,
            HistoryViewModel history,
            PopsViewModel pops) {}

    /// What the bar asks of the program around it.
    public interface Wishes {
        void signOut();

        void quit();

        /// Shows versions and change logs.
        void about();

        /// The key by which other programs use the local web service, where it runs.
        default Optional<String> remoteKey() {
            return Optional.empty();
        }

        boolean alwaysOnTop();

        /// Lays the bar above all other windows, or not.
        void alwaysOnTop(boolean wanted);

        /// Brings the bar to the front, once.
        void toFront();
    }

    public BarViewModel(
            LineViewModel line,
            Talking talking,
            PresenceViewModel presence,
            LiveLight live,
            Notices notices,
            BarBehaviour behaviour,
            Wishes wishes) {
        this.behaviour = behaviour;
        this.line = line;
        calls = talking.calls();
        transfer = talking.transfer();
        talks = talking.talks();
        recording = talking.recording();
        presence.recording().subscribe(recording::board);
        history = talking.history();
        pops = talking.pops();
        calls.whenMissed(history::miss);
        this.presence = presence;
        this.live = live;
        this.notices = notices;
        this.wishes = wishes;
        stages = line.stage().subscribe(this::stage);
        obeying =
                behaviour
                        .settings()
                        .subscribe(known ->
                                known.ifPresent(now -> wishes.alwaysOnTop(now.alwaysOnTop())));
    }

    public LineViewModel line() {
        return line;
    }

    public CallsViewModel calls() {
        return calls;
    }

    public TransferViewModel transfer() {
        return transfer;
    }

    public TalksViewModel talks() {
        return talks;
    }

    public RecordingViewModel recording() {
        return recording;
    }

    public HistoryViewModel history() {
        return history;
    }

    /// What triggers show of calls.
    public PopsViewModel pops() {
        return pops;
    }

    public PresenceViewModel presence() {
        return presence;
    }

    public LiveLight live() {
        return live;
    }

    public Notices notices() {
        return notices;
    }

    public BarBehaviour behaviour() {
        return behaviour;
    }

    private void stage(Stage now) {
        presence.phone(now);
        if (now == Stage.INCOMING && behaviour.isOn(BarSetting.POP_UP, true)) {
            wishes.toFront();
        }
    }

    public Wishes wishes() {
        return wishes;
    }

    /// Counts the seconds of all timers.
    public void tick() {
        line.tick();
        presence.tick();
        live.tick();
        notices.tick();
    }

    /// Says everything in the present language.
    public void retell() {
        line.retell();
        presence.retell();
        live.tick();
    }

    @Override
    public void close() {
        stages.unsubscribe();
        obeying.unsubscribe();
        line.close();
    }
}
