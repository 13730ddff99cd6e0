package org.parley.admin.realtime;

import jakarta.inject.Inject;

import org.parley.admin.realtime.dialog.LastHour;
import org.parley.client.Session;
import org.parley.contract.platform.Permission;
import org.parley.contract.platform.entity.RecordShape;
import org.parley.contract.realtime.AgentRow;
import org.parley.contract.realtime.PriorityRequest;
import org.parley.contract.realtime.QueueRow;
import org.parley.contract.realtime.RedirectRequest;
import org.parley.contract.realtime.SupervisorApi;
import org.parley.contract.reports.CallRecord;
import org.parley.contract.reports.CallReportApi;
import org.parley.contract.routing.PauseReason;
import org.parley.contract.routing.PauseRequest;
import org.parley.contract.telephony.LiveCall;
import org.parley.contract.telephony.QueueApi;
import org.parley.contract.telephony.VoiceQueue;
import org.parley.contract.telephony.queue.KeptPlaceApi;
import org.parley.contract.telephony.spy.SpyApi;
import org.parley.contract.telephony.spy.SpyMode;
import org.parley.contract.telephony.spy.SpyPin;
import org.parley.contract.telephony.spy.SpyRequest;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.i18n.Texts;
import org.parley.desk.shell.Toasts;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/// What a supervisor does from the board. The board itself shows what came of it.
public final class SupervisorActions {
    private static final int MOST_CALLS = 1_000;
    private static final RecordShape<VoiceQueue> QUEUE = new RecordShape<>(VoiceQueue.class);

    private final Session session;
    private final BackgroundWork background;
    private final Toasts toasts;
    private final Texts texts;
    private List<PauseReason> pauses = List.of();
    private String lastTelephone = "";

    @Inject
    SupervisorActions(Session session, BackgroundWork background, Toasts toasts, Texts texts) {
        this.session = session;
        this.background = background;
        this.toasts = toasts;
        this.texts = texts;
    }

    boolean mayControl() {
        return session.may(Permission.ROUTING_CONTROL);
    }

    boolean maySignOff() {
        return session.may(Permission.AGENTS_SIGN_OFF);
    }

    boolean mayChangeQueues() {
        return session.may(Permission.QUEUES_EDIT);
    }

    boolean mayResetCounters() {
        return session.may(Permission.STATISTICS_RESET);
    }

    boolean maySpy() {
        return session.may(Permission.CALLS_SPY);
    }

    boolean mayEndCalls() {
        return session.may(Permission.CALLS_CONTROL);
    }

    /// Reads the pauses to choose from.
    void load() {
        if (mayControl()) {
            background
                    .run("Reading pauses", () -> session.api(SupervisorApi.class).pauses())
                    .onSuccess(read -> pauses = read)
                    .onFailure(toasts::failed);
        }
    }

    List<PauseReason> pauses() {
        return pauses;
    }

    void pause(AgentRow agent, PauseReason pause) {
        act(
                "realtime.did.pause",
                agent,
                api -> api.pause(agent.id(), new PauseRequest(pause.name())));
    }

    void ready(AgentRow agent) {
        act("realtime.did.ready", agent, api -> api.ready(agent.id()));
    }

    void signOff(AgentRow agent, boolean endCalls) {
        act("realtime.did.sign-off", agent, api -> api.signOff(agent.id(), endCalls));
    }

    void resetCounters(QueueRow queue) {
        tell(
                texts.get("realtime.did.reset-counters", queue.name()),
                api -> api.resetCounters(queue.id()));
    }

    void serve(AgentRow agent, QueueRow queue) {
        act("realtime.did.queues", agent, api -> api.serve(agent.id(), queue.id(), 0));
    }

    void leave(AgentRow agent, QueueRow queue) {
        act("realtime.did.queues", agent, api -> api.leave(agent.id(), queue.id()));
    }

    void prioritise(LiveCall call, int priority) {
        tell(
                texts.get("realtime.did.priority", priority),
                api -> api.prioritise(call.id(), new PriorityRequest(priority)));
    }

    /// Sends a waiting call elsewhere.
    void redirect(LiveCall call, RedirectRequest where) {
        tell(texts.get("realtime.did.redirect"), api -> api.redirect(call.id(), where));
    }

    /// Has nobody called back for a place that is kept.
    void giveUp(LiveCall place) {
        background
                .run(
                        "Giving up a callback",
                        () -> {
                            session.api(KeptPlaceApi.class).delete(UUID.fromString(place.id()));
                            return texts.get("realtime.did.give-up", place.callerNumber());
                        })
                .onSuccess(toasts::tell)
                .onFailure(toasts::failed);
    }

    boolean mayReadReports() {
        return session.may(Permission.REPORTS_READ);
    }

    /// Reads the calls of the last hour, newest first.
    ///
    /// @param word that stands in their queue or agent
    /// @param which of those that are found are meant
    void lastHour(String word, Predicate<CallRecord> which, Consumer<LastHour> shown) {
        String from = session.clock().instant().minus(Duration.ofHours(1)).toString();
        background
                .run(
                        "Reading the last hour",
                        () ->
                                session.api(CallReportApi.class)
                                        .list(from, null, word, "-startedAt", MOST_CALLS, 0))
                .onSuccess(page ->
                        shown.accept(
                                new LastHour(
                                        page.rows().stream().filter(which).toList(),
                                        page.total() > page.rows().size()
                                                ? page.rows().size()
                                                : 0)))
                .onFailure(toasts::failed);
    }

    /// The number of the telephone that rang for the last listening; empty for none.
    String lastTelephone() {
        return lastTelephone;
    }

    /// Rings a telephone and has it hear an agent.
    void spy(AgentRow agent, SpyMode mode, String telephone) {
        lastTelephone = telephone;
        background
                .run(
                        "Listening",
                        () -> {
                            session.api(SpyApi.class)
                                    .begin(new SpyRequest(agent.id(), mode, telephone));
                            return texts.get("realtime.did.spy", telephone);
                        })
                .onSuccess(toasts::tell)
                .onFailure(toasts::failed);
    }

    /// Sets the person's own PIN for listening by telephone.
    void changeSpyPin(String pin) {
        background
                .run(
                        "Changing a PIN",
                        () -> {
                            session.api(SpyApi.class).changePin(new SpyPin(pin));
                            return texts.get("realtime.did.spy-pin");
                        })
                .onSuccess(toasts::tell)
                .onFailure(toasts::failed);
    }

    /// Sets how long agents of a queue have after a call; it holds from the next call on.
    ///
    /// @param ask for the seconds, by those of now; empty to leave them
    void changeWrapUp(QueueRow row, Function<Integer, Optional<Integer>> ask) {
        background
                .run("Reading a queue", () -> session.api(QueueApi.class).get(row.id()))
                .onSuccess(queue ->
                        ask.apply(queue.wrapUpSeconds())
                                .filter(seconds -> seconds != queue.wrapUpSeconds())
                                .ifPresent(seconds -> storeWrapUp(queue, seconds)))
                .onFailure(toasts::failed);
    }

    private void storeWrapUp(VoiceQueue queue, int seconds) {
        VoiceQueue changed = QUEUE.with(queue, Map.of("wrapUpSeconds", seconds));
        background
                .run(
                        "Changing a queue",
                        () -> session.api(QueueApi.class).update(queue.id(), changed, null))
                .onSuccess(_ -> toasts.tell(texts.get("realtime.did.wrap-up", queue.name())))
                .onFailure(toasts::failed);
    }

    private void act(String key, AgentRow agent, Consumer<SupervisorApi> deed) {
        tell(texts.get(key, agent.fullName()), deed);
    }

    private void tell(String done, Consumer<SupervisorApi> deed) {
        background
                .run(
                        "Supervising",
                        () -> {
                            deed.accept(session.api(SupervisorApi.class));
                            return done;
                        })
                .onSuccess(toasts::tell)
                .onFailure(toasts::failed);
    }
}
