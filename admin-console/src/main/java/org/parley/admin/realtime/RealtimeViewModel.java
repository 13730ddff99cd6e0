package org.parley.admin.realtime;

import jakarta.inject.Inject;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

import org.parley.admin.table.RowsByKey;
import org.parley.admin.table.TwoLines;
import org.parley.client.BoardUpdate;
import org.parley.client.Session;
import org.parley.contract.platform.Permission;
import org.parley.contract.realtime.AgentRow;
import org.parley.contract.realtime.CallRow;
import org.parley.contract.realtime.EntityRow;
import org.parley.contract.realtime.LiveRow;
import org.parley.contract.realtime.NodeRow;
import org.parley.contract.realtime.PopRow;
import org.parley.contract.realtime.QueueRow;
import org.parley.contract.realtime.TelephoneRow;
import org.parley.contract.realtime.TrunkRow;
import org.parley.contract.routing.Presence;
import org.parley.contract.staff.Team;
import org.parley.contract.staff.TeamApi;
import org.parley.contract.telephony.CallApi;
import org.parley.contract.telephony.CallState;
import org.parley.contract.telephony.Direction;
import org.parley.contract.telephony.LiveCall;
import org.parley.contract.telephony.TrunkStatus;
import org.parley.desk.control.PresenceLook;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.i18n.Texts;
import org.parley.desk.shell.Toasts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// The live board's state on the screen. Used on the screen's thread.
public final class RealtimeViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(RealtimeViewModel.class);
    private static final int MOST_TEAMS = 1_000;
    private static final UUID NOBODY = new UUID(0, 0);

    private final Session session;
    private final BackgroundWork background;
    private final Toasts toasts;
    private final Texts texts;
    private final RowsByKey<AgentRow> agents = new RowsByKey<>(LiveRow::key);
    private final RowsByKey<QueueRow> queues = new RowsByKey<>(LiveRow::key);
    private final RowsByKey<CallRow> calls = new RowsByKey<>(LiveRow::key);
    private final RowsByKey<NodeRow> nodes = new RowsByKey<>(LiveRow::key);
    private final RowsByKey<TelephoneRow> telephones = new RowsByKey<>(LiveRow::key);
    private final FilteredList<AgentRow> shownAgents = new FilteredList<>(agents.rows());
    private final FilteredList<QueueRow> shownQueues = new FilteredList<>(queues.rows());
    private final FilteredList<CallRow> shownCalls = new FilteredList<>(calls.rows());
    private final FilteredList<TelephoneRow> shownTelephones =
            new FilteredList<>(telephones.rows());
    private final ObservableList<CallRow> queueCalls =
            new FilteredList<>(shownCalls, row -> row.call().queue() != null);
    private final ObservableList<CallRow> outboundCalls =
            new FilteredList<>(shownCalls, row -> row.call().direction() == Direction.OUTBOUND);
    private final RowsByKey<TrunkRow> trunks = new RowsByKey<>(LiveRow::key);
    private final FilteredList<TrunkRow> shownTrunks = new FilteredList<>(trunks.rows());
    private final BoardFilter filter = new BoardFilter();
    private final ObservableList<Team> teams = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<BoardSummary> summary =
            new ReadOnlyObjectWrapper<>(BoardSummary.NOTHING);

    @Inject
    public RealtimeViewModel(
            Session session, BackgroundWork background, Toasts toasts, Texts texts) {
        this.session = session;
        this.background = background;
        this.toasts = toasts;
        this.texts = texts;
        filter.onChange(this::applyFilter);
        applyFilter();
    }

    /// Takes what changed on the board.
    public void hear(BoardUpdate update) {
        if (update.fresh()) {
            agents.replace(of(update, AgentRow.class));
            queues.replace(of(update, QueueRow.class));
            calls.replace(of(update, CallRow.class));
            nodes.replace(of(update, NodeRow.class));
            telephones.replace(of(update, TelephoneRow.class));
            trunks.replace(of(update, TrunkRow.class));
        } else {
            update.rows().stream().filter(CallRow.class::isInstance).forEach(this::put);
            update.rows().stream().filter(row -> !(row instanceof CallRow)).forEach(this::put);
            agents.remove(update.removed());
            queues.remove(update.removed());
            calls.remove(update.removed());
            nodes.remove(update.removed());
            telephones.remove(update.removed());
            trunks.remove(update.removed());
        }
        summary.set(BoardSummary.of(queues.rows(), agents.rows(), calls.rows(), nodes.rows()));
    }

    private void put(LiveRow row) {
        switch (row) {
            case AgentRow agent -> agents.put(agent);
            case QueueRow queue -> queues.put(queue);
            case CallRow call -> calls.put(call);
            case NodeRow node -> nodes.put(node);
            case TelephoneRow telephone -> telephones.put(telephone);
            case TrunkRow trunk -> trunks.put(trunk);
            case EntityRow _, PopRow _ -> {
                // the entity screens listen for themselves; cards are for agents
            }
        }
    }

    private static <T extends LiveRow> List<T> of(BoardUpdate update, Class<T> kind) {
        return update.rows().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /// Those that the filter leaves.
    public ObservableList<AgentRow> agents() {
        return shownAgents;
    }

    /// Those that the filter leaves.
    public ObservableList<QueueRow> queues() {
        return shownQueues;
    }

    /// Those that the filter leaves.
    public ObservableList<CallRow> calls() {
        return shownCalls;
    }

    /// Those that the filter leaves.
    ObservableList<TelephoneRow> telephones() {
        return shownTelephones;
    }

    /// Those that the filter leaves.
    ObservableList<TrunkRow> trunks() {
        return shownTrunks;
    }

    /// Those that the filter leaves.
    ObservableList<CallRow> queueCalls() {
        return queueCalls;
    }

    /// Those that the filter leaves.
    ObservableList<CallRow> outboundCalls() {
        return outboundCalls;
    }

    /// By which the board can be narrowed; empty for who may not read teams.
    ObservableList<Team> teams() {
        return teams;
    }

    /// Reads the teams anew.
    void loadTeams() {
        if (session.may(Permission.TEAMS_READ)) {
            background
                    .run(
                            "Loading teams",
                            () ->
                                    session.api(TeamApi.class)
                                            .list(null, List.of(), null, MOST_TEAMS, 0))
                    .onSuccess(page -> teams.setAll(page.rows()))
                    .onFailure(failure -> LOG.warn("No teams were read: {}", failure.toString()));
        }
    }

    /// Whatever the filter says.
    ObservableList<QueueRow> allQueues() {
        return queues.rows();
    }

    /// What is shown of all that.
    BoardFilter filter() {
        return filter;
    }

    public ReadOnlyObjectProperty<BoardSummary> summary() {
        return summary.getReadOnlyProperty();
    }

    /// The call that rings or goes on at an agent.
    public Optional<LiveCall> callOf(AgentRow agent) {
        return calls.rows().stream()
                .map(CallRow::call)
                .filter(call -> call.id().equals(agent.callId()))
                .findFirst();
    }

    /// The call that a telephone without a person rings with or talks in.
    Optional<LiveCall> callOf(TelephoneRow telephone) {
        return calls.rows().stream()
                .map(CallRow::call)
                .filter(call -> call.id().equals(telephone.callId()))
                .findFirst();
    }

    /// Whom a telephone without a person talks with: who called it, or whom it called.
    TwoLines.Words otherOf(TelephoneRow telephone) {
        return callOf(telephone)
                .map(call ->
                        call.callerNumber().equals(telephone.extension())
                                ? new TwoLines.Words(
                                        call.agentName() == null
                                                ? call.dialled()
                                                : call.agentName(),
                                        call.agentName() == null ? "" : call.dialled())
                                : callerLines(call))
                .orElseGet(() -> new TwoLines.Words("", ""));
    }

    /// The agent who has a call.
    Optional<AgentRow> agentOf(LiveCall call) {
        return agents.rows().stream()
                .filter(agent -> agent.id().equals(call.agentId()))
                .findFirst();
    }

    /// Every telephone without a person, whatever the filter says.
    List<TelephoneRow> allTelephones() {
        return List.copyOf(telephones.rows());
    }

    public boolean mayHangUp() {
        return session.may(Permission.CALLS_CONTROL);
    }

    /// Ends a call for all its parties; it leaves the board by the server's word.
    public void hangUp(LiveCall call) {
        if (!mayHangUp()) {
            return;
        }
        background
                .run("Hanging up", () -> session.api(CallApi.class).hangUp(call.id()))
                .onSuccess(_ -> toasts.tell(texts.get("realtime.hung-up", caller(call))))
                .onFailure(toasts::failed);
    }

    /// Who calls, in words.
    public String caller(LiveCall call) {
        if (call.callerNumber().isBlank() && call.callerName().isBlank()) {
            return texts.get("realtime.withheld");
        }
        return call.callerName().isBlank() || call.callerName().equals(call.callerNumber())
                ? call.callerNumber()
                : call.callerName() + "  " + call.callerNumber();
    }

    /// Who calls: the name above the number, or what of them is known.
    TwoLines.Words callerLines(LiveCall call) {
        boolean named =
                !call.callerName().isBlank() && !call.callerName().equals(call.callerNumber());
        return named
                ? new TwoLines.Words(call.callerName(), call.callerNumber())
                : new TwoLines.Words(caller(call), "");
    }

    /// Waiting callers first, the longest waiting first of all.
    static Comparator<CallRow> mostUrgentFirst() {
        return Comparator.<CallRow>comparingInt(row -> urgency(row.call().state()))
                .thenComparing(row -> row.call().since());
    }

    private static int urgency(CallState state) {
        return switch (state) {
            case WAITING -> 0;
            case RINGING -> 1;
            case ARRIVED -> 2;
            case HELD -> 3;
            case CALL_BACK -> 4;
            case TALKING -> 5;
            case ENDED -> 6;
        };
    }

    /// The word of an agent's presence; for a pause, its reason, also while it waits for the call's
    /// end.
    public String presence(AgentRow agent) {
        String reason = agent.state().pauseReason();
        Presence presence = agent.state().presence();
        String word = texts.get(PresenceLook.of(presence).textKey());
        if (reason == null || presence == Presence.OFFLINE) {
            return word;
        }
        return presence == Presence.PAUSED
                ? reason
                : texts.get("realtime.pause-pending", word, reason);
    }

    /// The word of a trunk's state, with the carrier's code where it refused.
    String stateOf(TrunkRow row) {
        TrunkStatus trunk = row.trunk();
        String word = texts.get("trunks.state." + trunk.state().name().toLowerCase(Locale.ROOT));
        return trunk.code() == 0 ? word : word + " (" + trunk.code() + ")";
    }

    /// The word of a call's state.
    public String state(LiveCall call) {
        return texts.get(
                "realtime.state." + call.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private void applyFilter() {
        shownAgents.setPredicate(this::shows);
        shownTelephones.setPredicate(t -> filter.hasWords(Stream.of(t.name(), t.extension())));
        shownTrunks.setPredicate(
                row -> filter.hasWords(Stream.of(row.trunk().name(), stateOf(row))));
        shownQueues.setPredicate(this::shows);
        shownCalls.setPredicate(row -> shows(row.call()));
    }

    private boolean shows(AgentRow agent) {
        return filter.hasAgent(Stream.of(agent.id()))
                && filter.hasQueue(agent.state().queues().stream())
                && filter.hasWords(
                        Stream.concat(
                                Stream.of(
                                        agent.name(),
                                        agent.fullName(),
                                        agent.extension(),
                                        presence(agent)),
                                agent.state().queues().stream()));
    }

    /// A team shows the queues in which its agents serve.
    private boolean shows(QueueRow queue) {
        return filter.hasQueue(Stream.of(queue.name()))
                && filter.hasWords(Stream.of(queue.name()))
                && filter.hasAgent(
                        agents.rows().stream()
                                .filter(agent -> agent.state().queues().contains(queue.name()))
                                .map(AgentRow::id));
    }

    private boolean shows(LiveCall call) {
        return filter.hasAgent(Stream.of(Optional.ofNullable(call.agentId()).orElse(NOBODY)))
                && filter.hasQueue(Stream.ofNullable(call.queue()))
                && filter.hasWords(
                        Stream.of(
                                caller(call),
                                state(call),
                                call.dialled(),
                                call.way().prefix(),
                                call.way().route(),
                                call.way().trunk(),
                                Optional.ofNullable(call.queue()).orElse(""),
                                Optional.ofNullable(call.agentName()).orElse("")));
    }

    /// The moment until which timers count.
    public Instant now() {
        return session.clock().instant();
    }
}
