package org.parley.phonebar.presence;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.parley.client.BoardUpdate;
import org.parley.contract.dispositions.OwnDispositionApi;
import org.parley.contract.realtime.AgentRow;
import org.parley.contract.realtime.CallRow;
import org.parley.contract.realtime.LiveRow;
import org.parley.contract.realtime.QueueRow;
import org.parley.contract.routing.AgentDeskApi;
import org.parley.contract.routing.AgentState;
import org.parley.contract.routing.Channel;
import org.parley.contract.routing.ChannelState;
import org.parley.contract.routing.PauseReason;
import org.parley.contract.routing.PauseRequest;
import org.parley.contract.routing.Presence;
import org.parley.contract.telephony.LiveCall;
import org.parley.desk.control.PresenceLook;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.i18n.Texts;
import org.parley.phonebar.line.Notices;
import org.parley.phonebar.line.Stage;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// What the agent is doing, as the server has it and as the telephone knows it sooner, and how many
/// callers wait.
public final class PresenceViewModel {
    private final AgentDeskApi api;
    private final BackgroundWork background;
    private final Texts texts;
    private final InstantSource clock;
    private final UUID me;
    private final Notices notices;

    private final ReadOnlyObjectWrapper<Presence> presence =
            new ReadOnlyObjectWrapper<>(Presence.OFFLINE);
    private final ReadOnlyStringWrapper word = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper timer = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper waitingText = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper recording = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper heldBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<LiveCall>> call =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ObservableList<PauseReason> pauses = FXCollections.observableArrayList();
    private final ObservableList<ChannelState> channels = FXCollections.observableArrayList();
    private final Map<String, LiveRow> rows = new TreeMap<>();
    private @Nullable AgentState state;
    private Stage stage = Stage.IDLE;
    private boolean wantsSignedOn;
    private boolean byChannel;
    private Runnable whenNotReady = () -> {};

    /// @param clock the server's, as seen from here
    /// @param me the agent's id
    public PresenceViewModel(
            AgentDeskApi api,
            BackgroundWork background,
            Texts texts,
            InstantSource clock,
            UUID me,
            Notices notices) {
        this.api = api;
        this.background = background;
        this.texts = texts;
        this.clock = clock;
        this.me = me;
        this.notices = notices;
        retell();
    }

    public ReadOnlyObjectProperty<Presence> presence() {
        return presence.getReadOnlyProperty();
    }

    /// The presence's word, or the pause's reason.
    public ReadOnlyStringProperty word() {
        return word.getReadOnlyProperty();
    }

    /// For how long, or for how much longer in wrap-up; empty while a call's own timer runs.
    public ReadOnlyStringProperty timer() {
        return timer.getReadOnlyProperty();
    }

    /// Callers waiting in the agent's queues.
    public ReadOnlyIntegerProperty waiting() {
        return waiting.getReadOnlyProperty();
    }

    /// The same by queue, one a line.
    public ReadOnlyStringProperty waitingText() {
        return waitingText.getReadOnlyProperty();
    }

    /// Is the agent's call being recorded?
    public ReadOnlyBooleanProperty recording() {
        return recording.getReadOnlyProperty();
    }

    /// Does the server wait for the agent to say how a call ended?
    public ReadOnlyBooleanProperty heldBack() {
        return heldBack.getReadOnlyProperty();
    }

    /// The agent's call as the board has it.
    public ReadOnlyObjectProperty<Optional<LiveCall>> call() {
        return call.getReadOnlyProperty();
    }

    /// A command is under way.
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// The pauses to choose from.
    public ObservableList<PauseReason> pauses() {
        return FXCollections.unmodifiableObservableList(pauses);
    }

    /// The channels on which the agent may pause one by one; empty where he or she may not, serves
    /// only one, or is signed off.
    public ObservableList<ChannelState> channels() {
        return FXCollections.unmodifiableObservableList(channels);
    }

    /// Lets the agent pause on single channels.
    public void letPauseByChannel() {
        byChannel = true;
    }

    /// Asks the server for the present state and the pauses, and signs on.
    public void begin() {
        wantsSignedOn = true;
        background
                .run("Reading the pauses", api::pauses)
                .onSuccess(pauses::setAll)
                .onFailure(notices::failed);
        signOn();
    }

    public void signOn() {
        wantsSignedOn = true;
        command("Signing on", api::signOn);
    }

    public void signOff() {
        wantsSignedOn = false;
        command("Signing off", api::signOff);
    }

    public void ready() {
        command("Getting ready", api::ready, whenNotReady);
    }

    /// Hears that the server did not let the agent be ready.
    public void whenNotReady(Runnable listener) {
        whenNotReady = listener;
    }

    public void pause(PauseReason reason) {
        command("Pausing", () -> api.pause(new PauseRequest(reason.name())));
    }

    /// Pauses on one channel; work of the others goes on coming.
    public void pause(Channel channel, PauseReason reason) {
        command("Pausing", () -> api.pauseOn(channel, new PauseRequest(reason.name())));
    }

    /// Serves one channel again.
    public void ready(Channel channel) {
        command("Getting ready", () -> api.readyOn(channel), whenNotReady);
    }

    /// Takes what changed on the board.
    public void hear(BoardUpdate update) {
        if (update.fresh()) {
            rows.clear();
        }
        update.removed().forEach(rows::remove);
        update.rows().forEach(row -> rows.put(row.key(), row));
        if (rows.get("agent:" + me) instanceof AgentRow mine) {
            take(mine.state());
            if (update.fresh() && wantsSignedOn && mine.state().presence() == Presence.OFFLINE) {
                signOn();
            }
        }
        count();
    }

    /// Takes what the telephone knows already.
    public void phone(Stage now) {
        stage = now;
        retell();
    }

    /// Counts the seconds.
    public void tick() {
        var known = state;
        if (known == null || stage != Stage.IDLE) {
            timer.set("");
            return;
        }
        Instant until = known.wrapUpUntil();
        Instant now = clock.instant();
        if (known.presence() == Presence.WRAP_UP && until != null) {
            timer.set(texts.formats().timer(Duration.between(now, until).plusMillis(999)));
        } else {
            timer.set(texts.formats().timer(known.since(), now));
        }
    }

    /// Says everything anew, e.g. in another language.
    public void retell() {
        var known = state;
        Presence server = known == null ? Presence.OFFLINE : known.presence();
        Presence now =
                switch (stage) {
                    case INCOMING -> Presence.RINGING;
                    case TALKING, HELD -> Presence.TALKING;
                    case DIALLING -> Presence.BUSY;
                    case IDLE -> server;
                };
        word.set(wordOf(now, known));
        presence.set(now);
        tick();
    }

    private String wordOf(Presence now, @Nullable AgentState known) {
        String reason = known == null ? null : known.pauseReason();
        if (stage == Stage.DIALLING) {
            return texts.get("phonebar.calling");
        }
        String said =
                now == Presence.PAUSED && reason != null
                        ? PauseWords.of(reason, texts)
                        : texts.get(PresenceLook.of(now).textKey());
        return known == null ? said : ChannelWords.with(said, now, known.channels(), texts);
    }

    private void take(AgentState next) {
        var known = state;
        if (known == null || !next.since().isBefore(known.since())) {
            boolean missed =
                    PauseReason.MISSED.equals(next.pauseReason())
                            && (known == null || !PauseReason.MISSED.equals(known.pauseReason()));
            state = next;
            show(next.channels());
            retell();
            if (missed) {
                notices.tell(texts.get("phonebar.pause.missed.notice"));
            }
            heldBack.set(OwnDispositionApi.PAUSE.equals(next.pauseReason()));
        }
    }

    /// An open menu stays as it is while nothing has changed.
    private void show(List<ChannelState> next) {
        List<ChannelState> shown = byChannel && next.size() > 1 ? next : List.of();
        if (!channels.equals(shown)) {
            channels.setAll(shown);
        }
    }

    private void command(String name, Callable<AgentState> command) {
        command(name, command, () -> {});
    }

    private void command(String name, Callable<AgentState> command, Runnable failed) {
        busy.set(true);
        background
                .run(name, command)
                .onSuccess(next -> {
                    busy.set(false);
                    take(next);
                })
                .onFailure(failure -> {
                    busy.set(false);
                    notices.failed(failure);
                    failed.run();
                });
    }

    private void count() {
        List<QueueRow> queues =
                rows.values().stream()
                        .filter(QueueRow.class::isInstance)
                        .map(QueueRow.class::cast)
                        .sorted(Comparator.comparing(QueueRow::name))
                        .toList();
        waiting.set(queues.stream().mapToInt(QueueRow::waiting).sum());
        waitingText.set(
                queues.isEmpty()
                        ? texts.get("phonebar.no-queues")
                        : queues.stream()
                                .map(q -> q.name() + ": " + q.waiting())
                                .collect(Collectors.joining("\n")));
        call.set(
                rows.get("agent:" + me) instanceof AgentRow mine
                                && rows.get("call:" + mine.callId()) instanceof CallRow(var own, _)
                        ? Optional.of(own)
                        : Optional.empty());
        recording.set(
                rows.values().stream()
                        .anyMatch(row ->
                                row instanceof CallRow(var call, _)
                                        && call.recording()
                                        && me.equals(call.agentId())));
    }
}
