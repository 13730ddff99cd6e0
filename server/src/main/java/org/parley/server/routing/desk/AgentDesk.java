package org.parley.server.routing.desk;

import jakarta.inject.Inject;
import jakarta.inject.Provider;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.FieldFault;
import org.parley.contract.platform.Refusal;
import org.parley.contract.routing.AgentState;
import org.parley.contract.routing.Channel;
import org.parley.contract.routing.PauseReason;
import org.parley.contract.routing.Presence;
import org.parley.server.platform.events.EventBus;
import org.parley.server.platform.life.Phase;
import org.parley.server.platform.life.Service;
import org.parley.server.routing.RoutingListener;
import org.parley.server.routing.RoutingService;
import org.parley.server.routing.model.AgentView;
import org.parley.server.routing.model.Decision;
import org.parley.server.routing.model.RoutingEvent;
import org.parley.server.staff.AgentChanged;
import org.parley.server.staff.DutyCheck;
import org.parley.server.staff.StaffService;
import org.parley.server.staff.model.Work;
import org.parley.server.telephony.queue.QueueService;
import org.parley.server.telephony.queue.model.QueueMember;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;

/// Agents signing on and off, pausing and being ready again.
///
/// Refuses: `AGENT_NOT_SIGNED_ON` for a pause without having signed on, `VALIDATION_FAILED` for an
/// unknown reason, `UNAVAILABLE` while routing is stopped.
public final class AgentDesk implements RoutingListener, DutyCheck, Service {
    /// The reason of the pause in which an agent begins who is to.
    private static final String LOGIN_PAUSE = PauseReason.SIGNED_ON;

    private static final Set<Channel> ALL = Set.of(Channel.values());

    private final RoutingService routing;
    private final DeskStore store;
    private final StaffService staff;
    private final QueueService queues;
    private final EventBus events;
    private final InstantSource clock;
    private final Provider<Set<ReadyCheck>> checks;
    private final Map<UUID, DeskStore.Session> sessions = new ConcurrentHashMap<>();
    private EventBus.@Nullable Subscription subscription;
    private final Map<UUID, AgentView> views = new ConcurrentHashMap<>();
    private final ServedChannels served;

    @Inject
    AgentDesk(
            RoutingService routing,
            DeskStore store,
            StaffService staff,
            QueueService queues,
            EventBus events,
            InstantSource clock,
            Provider<Set<ReadyCheck>> checks) {
        this.checks = checks;
        this.events = events;
        this.routing = routing;
        this.store = store;
        this.staff = staff;
        this.served = new ServedChannels(staff);
        this.queues = queues;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "agents' desks";
    }

    @Override
    public Phase phase() {
        return Phase.LINKS;
    }

    /// Signs on again who was signed on when the server ended.
    @Override
    public void start() {
        subscription =
                events.subscribe(AgentChanged.class, change -> worksOtherwise(change.agent().id()));
        for (DeskStore.Session session : store.list()) {
            sessions.put(session.agent(), session);
            routing.submit(
                    new RoutingEvent.AgentSignedOn(
                            session.agent(), served.capacity(session.agent())));
            session.byReason()
                    .forEach((reason, channels) ->
                            routing.submit(
                                    new RoutingEvent.AgentPaused(
                                            session.agent(), channels, reason)));
        }
    }

    @Override
    public void stop() {
        EventBus.Subscription running = subscription;
        if (running != null) {
            running.close();
        }
        sessions.clear();
    }

    public AgentState signOn(UUID agent) {
        if (!sessions.containsKey(agent)) {
            Work work = staff.workOf(agent);
            String pause = pauseAtFirst(agent, work);
            var session = new DeskStore.Session(agent, clock.instant(), Map.of());
            keep(pause == null ? session : session.paused(ALL, pause));
            if (pause != null) {
                ask(new RoutingEvent.AgentPaused(agent, ALL, pause));
            }
            ask(new RoutingEvent.AgentSignedOn(agent, served.capacity(agent)));
            if (pause == null) {
                ask(new RoutingEvent.AgentUnpaused(agent, ALL));
            }
        }
        return state(agent);
    }

    private @Nullable String pauseAtFirst(UUID agent, Work work) {
        return whatSpeaksAgainst(agent)
                .map(ReadyCheck.Objection::pause)
                .orElse(work.loginInPause() ? LOGIN_PAUSE : null);
    }

    private Optional<ReadyCheck.Objection> whatSpeaksAgainst(UUID agent) {
        return checks.get().stream()
                .flatMap(check -> check.findObjection(agent).stream())
                .findFirst();
    }

    public AgentState signOff(UUID agent) {
        store.remove(agent);
        sessions.remove(agent);
        ask(new RoutingEvent.AgentSignedOff(agent));
        return state(agent);
    }

    /// Pauses on all channels.
    public AgentState pause(UUID agent, String reason) {
        return pause(agent, ALL, reason);
    }

    /// Pauses on one channel; pauses on others stay as they are.
    ///
    /// @throws Refusal `VALIDATION_FAILED` when the agent does not serve it
    public AgentState pause(UUID agent, Channel channel, String reason) {
        signedOn(agent);
        served.refuseOthers(agent, channel);
        return pause(agent, EnumSet.of(channel), reason);
    }

    private AgentState pause(UUID agent, Set<Channel> channels, String reason) {
        DeskStore.Session session = signedOn(agent);
        if (pauses().stream().noneMatch(pause -> pause.name().equals(reason))) {
            throw new Refusal(
                    ErrorCode.VALIDATION_FAILED,
                    "There is no pause named '" + reason + "'. Choose one of the list.",
                    List.of(new FieldFault("reason", "is none of the pauses")));
        }
        keep(session.paused(channels, reason));
        ask(new RoutingEvent.AgentPaused(agent, channels, reason));
        return state(agent);
    }

    /// Ends all pauses, or a wrap-up.
    ///
    /// @throws Refusal `CONFLICT` when something is to be done first
    public AgentState ready(UUID agent) {
        return ready(agent, ALL);
    }

    /// Ends the pause on one channel, or a wrap-up there.
    ///
    /// @throws Refusal `CONFLICT` when something is to be done first, `VALIDATION_FAILED` when the
    ///   agent does not serve it
    public AgentState ready(UUID agent, Channel channel) {
        signedOn(agent);
        served.refuseOthers(agent, channel);
        return ready(agent, EnumSet.of(channel));
    }

    private AgentState ready(UUID agent, Set<Channel> channels) {
        DeskStore.Session session = signedOn(agent);
        whatSpeaksAgainst(agent)
                .ifPresent(objection -> {
                    throw new Refusal(ErrorCode.CONFLICT, objection.sentence());
                });
        keep(session.ready(channels));
        AgentView view = views.get(agent);
        if (view != null) {
            view.work().stream()
                    .filter(work -> channels.contains(work.channel()))
                    .filter(work -> work.stage() == AgentView.Stage.WRAP_UP)
                    .forEach(work -> ask(new RoutingEvent.WrapUpEnded(agent, work.item())));
        }
        ask(new RoutingEvent.AgentUnpaused(agent, channels));
        return state(agent);
    }

    /// As [#ready], whatever speaks against it.
    public AgentState readyAllTheSame(UUID agent) {
        signedOn(agent);
        checks.get().forEach(check -> check.overrule(agent));
        return ready(agent);
    }

    /// Ends the wrap-up after this conversation, if it is not over.
    public void endWrapUp(UUID agent, String item) {
        routing.submit(new RoutingEvent.WrapUpEnded(agent, item));
    }

    /// Pauses an agent who gets calls, for a reason of the server's own. Where he or she is paused
    /// already, that pause stays.
    public void holdBack(UUID agent, String reason) {
        DeskStore.Session session = sessions.get(agent);
        if (session != null && session.reasonForCalls() == null) {
            Set<Channel> channels = EnumSet.copyOf(ALL);
            channels.removeAll(session.pauses().keySet());
            keep(session.paused(channels, reason));
            routing.submit(new RoutingEvent.AgentPaused(agent, channels, reason));
        }
    }

    /// Ends the pause of [#holdBack], if the agent is still in it.
    public void letGo(UUID agent, String reason) {
        DeskStore.Session session = sessions.get(agent);
        Set<Channel> channels =
                session == null ? Set.of() : session.byReason().getOrDefault(reason, Set.of());
        if (session != null && !channels.isEmpty()) {
            keep(session.ready(channels));
            routing.submit(new RoutingEvent.AgentUnpaused(agent, channels));
        }
    }

    public List<PauseReason> pauses() {
        return staff.listPauses();
    }

    /// The agent as the router has him or her at this moment.
    public AgentState state(UUID agent) {
        DeskStore.Session session = sessions.get(agent);
        AgentView view = views.get(agent);
        List<String> memberOf =
                queues.listMembers().stream()
                        .filter(member -> member.agentId().equals(agent))
                        .map(QueueMember::queueName)
                        .toList();
        Presence presence = view == null ? Presence.OFFLINE : view.presence();
        return new AgentState(
                agent,
                presence,
                view == null ? null : pauseReason(view),
                view == null ? clock.instant() : view.since(),
                session == null ? null : session.signedOnAt(),
                memberOf,
                view == null ? null : wrapUpUntil(view),
                session == null ? List.of() : served.states(agent, view));
    }

    @Override
    public void routed(RoutingEvent event, List<Decision> decisions, Instant at) {
        for (Decision decision : decisions) {
            if (decision instanceof Decision.AgentStateChanged changed) {
                views.put(changed.agent().agent(), changed.agent());
            }
        }
    }

    /// Why the agent's telephone cannot become another one now.
    @Override
    public Optional<String> findObjection(UUID agent) {
        AgentView view = views.get(agent);
        boolean talks =
                view != null
                        && view.work().stream()
                                .anyMatch(work -> work.stage() != AgentView.Stage.WRAP_UP);
        if (talks) {
            return Optional.of("cannot be changed during a call");
        }
        return sessions.containsKey(agent)
                ? Optional.of("can be changed when the agent has signed off")
                : Optional.empty();
    }

    private void worksOtherwise(UUID agent) {
        if (sessions.containsKey(agent)) {
            routing.submit(new RoutingEvent.AgentSignedOn(agent, served.capacity(agent)));
        }
    }

    private static @Nullable Instant wrapUpUntil(AgentView view) {
        return view.work().stream()
                .filter(work -> work.stage() == AgentView.Stage.WRAP_UP)
                .map(AgentView.Work::until)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String pauseReason(AgentView view) {
        return Optional.ofNullable(view.pauses().get(Channel.VOICE))
                .map(AgentView.Pause::reason)
                .orElse(null);
    }

    private DeskStore.Session signedOn(UUID agent) {
        DeskStore.Session session = sessions.get(agent);
        if (session == null) {
            throw new Refusal(
                    ErrorCode.AGENT_NOT_SIGNED_ON,
                    "You are not signed on to the queues. Sign on first.");
        }
        return session;
    }

    private void keep(DeskStore.Session session) {
        store.put(session);
        sessions.put(session.agent(), session);
    }

    private void ask(RoutingEvent event) {
        try {
            routing.ask(event).join();
        } catch (CompletionException e) {
            throw new Refusal(
                    ErrorCode.UNAVAILABLE, "Routing does not answer; try again in a moment.");
        }
    }
}
