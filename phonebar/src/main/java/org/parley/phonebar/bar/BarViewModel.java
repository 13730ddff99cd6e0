package org.parley.phonebar.bar;

import javafx.util.Subscription;

import org.parley.contract.staff.BarSetting;
import org.parley.desk.shell.LiveLight;
import org.parley.desk.updates.NewVersion;
import org.parley.phonebar.line.CallsViewModel;
import org.parley.phonebar.line.DeskPhoneWatch;
import org.parley.phonebar.line.LineViewModel;
import org.parley.phonebar.line.Notices;
import org.parley.phonebar.line.PrefixesViewModel;
import org.parley.phonebar.line.RecordingViewModel;
import org.parley.phonebar.line.Stage;
import org.parley.phonebar.line.TalksViewModel;
import org.parley.phonebar.line.TransferViewModel;
import org.parley.phonebar.people.HistoryViewModel;
import org.parley.phonebar.pop.PopsViewModel;
import org.parley.phonebar.presence.PresenceViewModel;
import org.parley.phonebar.presence.QueuesViewModel;
import org.parley.phonebar.quality.QualityViewModel;
import org.parley.phonebar.result.ResultViewModel;
import org.parley.phonebar.sound.SoundViewModel;

import java.util.Optional;

/// Everything the bar shows while somebody is signed in.
public final class BarViewModel implements AutoCloseable {
    private final LineViewModel line;
    private final CallsViewModel calls;
    private final TransferViewModel transfer;
    private final TalksViewModel talks;
    private final RecordingViewModel recording;
    private final ResultViewModel result;
    private final HistoryViewModel history;
    private final PopsViewModel pops;
    private final PresenceViewModel presence;
    private final LiveLight live;
    private final Notices notices;
    private final Subscription stages;
    private final Subscription obeying;
    private final BarBehaviour behaviour;
    private final SoundViewModel sound;
    private final QualityViewModel quality;
    private final DeskPhoneWatch deskPhone;
    private final QueuesViewModel queues;
    private final NewVersion newVersion;
    private final PrefixesViewModel prefixes;
    private final Wishes wishes;

    /// What is done with calls beside taking and ending them.
    public record Talking(
            CallsViewModel calls,
            TransferViewModel transfer,
            TalksViewModel talks,
            RecordingViewModel recording,
            ResultViewModel result,
            HistoryViewModel history,
            PopsViewModel pops) {}

    /// How the bar behaves and sounds.
    public record Habits(
            BarBehaviour behaviour,
            SoundViewModel sound,
            QualityViewModel quality,
            DeskPhoneWatch deskPhone,
            QueuesViewModel queues,
            NewVersion newVersion,
            PrefixesViewModel prefixes) {}

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

        /// Shows what one may set.
        void settings();

        DockEdge edge();

        /// Lays the bar at an edge, or where it is dragged.
        void edge(DockEdge wanted);

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
            Habits habits,
            Wishes wishes) {
        behaviour = habits.behaviour();
        sound = habits.sound();
        quality = habits.quality();
        deskPhone = habits.deskPhone();
        queues = habits.queues();
        newVersion = habits.newVersion();
        prefixes = habits.prefixes();
        this.line = line;
        calls = talking.calls();
        calls.out().tell(prefixes::headers);
        presence.call()
                .subscribe(now -> calls.out().went(now.map(one -> one.way().prefix()).orElse("")));
        transfer = talking.transfer();
        talks = talking.talks();
        recording = talking.recording();
        presence.recording().subscribe(recording::board);
        result = talking.result();
        presence.call().subscribe(now -> result.call(now, line.who().get()));
        presence.heldBack().subscribe(result::due);
        presence.whenNotReady(result::remind);
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

    /// How the call ended.
    public ResultViewModel result() {
        return result;
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

    /// The agent's own telephone, where it is none of the bar's.
    public DeskPhoneWatch deskPhone() {
        return deskPhone;
    }

    /// The agent's queues.
    public QueuesViewModel queues() {
        return queues;
    }

    /// By which prefix calls go out.
    public PrefixesViewModel prefixes() {
        return prefixes;
    }

    /// Whether a newer version of the bar is out.
    public NewVersion newVersion() {
        return newVersion;
    }

    /// How well one hears each other.
    public QualityViewModel quality() {
        return quality;
    }

    /// Devices and sounds.
    public SoundViewModel sound() {
        return sound;
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
        result.phone(now);
        result.call(presence.call().get(), line.who().get());
        if (now == Stage.INCOMING && behaviour.isOn(BarSetting.POP_UP, true)) {
            wishes.toFront();
        }
    }

    public Wishes wishes() {
        return wishes;
    }

    /// Asks the server for what may change while one is signed in.
    public void load() {
        behaviour.load();
        queues.load();
        prefixes.load();
    }

    /// Counts the seconds of all timers.
    public void tick() {
        line.tick();
        quality.tick();
        deskPhone.tick();
        presence.tick();
        recording.tick();
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
