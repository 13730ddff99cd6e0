package org.parley.agent.myday;

import jakarta.inject.Inject;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.parley.client.BoardUpdate;
import org.parley.client.EventStream;
import org.parley.client.Session;
import org.parley.contract.realtime.AgentRow;
import org.parley.contract.realtime.CallRow;
import org.parley.contract.realtime.QueueRow;
import org.parley.contract.routing.AgentDeskApi;
import org.parley.contract.routing.AgentState;
import org.parley.contract.routing.PauseReason;
import org.parley.contract.routing.PauseRequest;
import org.parley.contract.routing.Presence;
import org.parley.contract.staff.BarApi;
import org.parley.contract.telephony.CallState;
import org.parley.contract.telephony.LiveCall;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.settings.LogDetail;
import org.parley.desk.shell.Toasts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// An agent's day on the screen: what the board says, and the commands about oneself. Used on the
/// screen's thread.
public final class MyDayViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(MyDayViewModel.class);

    private final Session session;
    private final EventStream stream;
    private final AgentDeskApi api;
    private final BackgroundWork background;
    private final Toasts toasts;
    private final ReadOnlyObjectWrapper<Optional<AgentState>> state =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<AgentRow>> own =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Boolean> busy = new ReadOnlyObjectWrapper<>(false);
    private final ObservableList<QueueRow> queues = FXCollections.observableArrayList();
    private final ObservableList<LiveCall> waiting = FXCollections.observableArrayList();
    private final ObservableList<PauseReason> pauses = FXCollections.observableArrayList();

    @Inject
    public MyDayViewModel(
            Session session, EventStream stream, BackgroundWork background, Toasts toasts) {
        this.session = session;
        this.stream = stream;
        this.api = session.api(AgentDeskApi.class);
        this.background = background;
        this.toasts = toasts;
    }

    /// Asks for one's state and the pauses; later changes come by the board.
    public void load() {
        background
                .run("Loading my state", api::state)
                .onSuccess(this::show)
                .onFailure(toasts::failed);
        background
                .run("Loading pauses", api::pauses)
                .onSuccess(pauses::setAll)
                .onFailure(toasts::failed);
        background
                .run("Asking how much to log", () -> session.api(BarApi.class).bar())
                .onSuccess(settings -> LogDetail.set(settings.logLevel()))
                .onFailure(failure -> LOG.info("the log stays: {}", failure.getMessage()));
    }

    /// Takes the board as it now is.
    public void hear(BoardUpdate update) {
        queues.setAll(
                stream.mirror().list(QueueRow.class).stream()
                        .sorted(Comparator.comparing(QueueRow::name))
                        .toList());
        waiting.setAll(
                stream.mirror().list(CallRow.class).stream()
                        .map(CallRow::call)
                        .filter(call -> call.state() == CallState.WAITING)
                        .sorted(Comparator.comparing(LiveCall::since))
                        .toList());
        stream.mirror()
                .find("agent:" + session.me().id())
                .filter(AgentRow.class::isInstance)
                .map(AgentRow.class::cast)
                .ifPresent(row -> {
                    own.set(Optional.of(row));
                    show(row.state());
                });
    }

    private void show(AgentState now) {
        state.set(Optional.of(now));
    }

    /// One's own state; empty until it is known.
    public ReadOnlyObjectProperty<Optional<AgentState>> state() {
        return state.getReadOnlyProperty();
    }

    /// One's own row of the board; empty until it is there.
    public ReadOnlyObjectProperty<Optional<AgentRow>> own() {
        return own.getReadOnlyProperty();
    }

    /// A command is under way.
    public ReadOnlyObjectProperty<Boolean> busy() {
        return busy.getReadOnlyProperty();
    }

    public ObservableList<QueueRow> queues() {
        return queues;
    }

    /// Callers who wait in one's queues, the longest first.
    public ObservableList<LiveCall> waiting() {
        return waiting;
    }

    public ObservableList<PauseReason> pauses() {
        return pauses;
    }

    /// Ready from now on: signs on, or ends a pause or a wrap-up.
    public void ready() {
        boolean offline = state.get().map(s -> s.presence() == Presence.OFFLINE).orElse(true);
        command("Becoming ready", offline ? api::signOn : api::ready);
    }

    public void pause(PauseReason reason) {
        command("Pausing", () -> api.pause(new PauseRequest(reason.name())));
    }

    public void signOff() {
        command("Signing off", api::signOff);
    }

    private void command(String name, Callable<AgentState> call) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        background
                .run(name, call)
                .onSuccess(now -> {
                    busy.set(false);
                    show(now);
                })
                .onFailure(failure -> {
                    busy.set(false);
                    toasts.failed(failure);
                });
    }

    /// The moment until which timers count.
    public Instant now() {
        return session.clock().instant();
    }

    /// The names of one's queues.
    public List<String> queueNames() {
        return state.get().map(AgentState::queues).orElse(List.of());
    }
}
