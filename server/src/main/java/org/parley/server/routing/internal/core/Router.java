package org.parley.server.routing.internal.core;

import org.parley.server.routing.model.AgentView;
import org.parley.server.routing.model.Decision;
import org.parley.server.routing.model.RoutingEvent;
import org.parley.server.routing.model.RoutingSnapshot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Decides who gets which item, for every channel: a pure state machine. The same events at the
/// same times with the same random numbers always give the same decisions.
///
/// Not safe for use by several threads: one owner feeds it.
public final class Router {
    private final Floor floor;
    private final Conversations conversations;
    private final Offers offers;
    private final Items items;
    private final Agents agents;
    private final Queues queues;
    private final Matcher matcher;
    private Instant latest = Instant.MIN;

    /// @param random for the random strategies only
    public Router(RouterOptions options, RandomGenerator random) {
        floor = new Floor(options);
        var line = new WaitingLine(floor);
        conversations = new Conversations(floor);
        offers = new Offers(floor, line, conversations);
        items = new Items(floor, line, offers, conversations);
        agents = new Agents(floor, line, offers, conversations);
        queues = new Queues(floor, line, offers);
        matcher = new Matcher(floor, line, offers, random);
    }

    /// Applies one event.
    ///
    /// @param now the time of the event; a time before that of an earlier event counts as that
    ///   earlier time
    /// @return what was decided, in order
    public List<Decision> on(RoutingEvent event, Instant now) {
        latest = now.isAfter(latest) ? now : latest;
        Turn turn = new Turn(latest);
        floor.timers.run(turn);
        apply(event, turn);
        matcher.settle(turn);
        for (AgentState agent : turn.touched()) {
            show(agent, turn);
        }
        return turn.decisions();
    }

    /// When a [RoutingEvent.Tick] is due, if at all.
    public Optional<Instant> nextDeadline() {
        return floor.timers.findNext();
    }

    /// The state as of the last event.
    public RoutingSnapshot snapshot() {
        return Views.of(floor, latest);
    }

    private void apply(RoutingEvent event, Turn turn) {
        switch (event) {
            case RoutingEvent.QueueDefined e -> queues.defined(e.settings(), turn);
            case RoutingEvent.QueueRemoved e -> queues.removed(e.queue(), turn);
            case RoutingEvent.MemberSet e -> queues.memberSet(e, turn);
            case RoutingEvent.MemberRemoved e -> queues.memberRemoved(e.queue(), e.agent(), turn);
            case RoutingEvent.AgentSignedOn e -> agents.signedOn(e, turn);
            case RoutingEvent.AgentSignedOff e -> agents.signedOff(e.agent(), turn);
            case RoutingEvent.AgentPaused e -> agents.paused(e, turn);
            case RoutingEvent.AgentUnpaused e -> agents.unpaused(e, turn);
            case RoutingEvent.AgentReachability e -> agents.reachability(e, turn);
            case RoutingEvent.AgentBusy e -> agents.busy(e, turn);
            case RoutingEvent.AgentFree e -> agents.free(e, turn);
            case RoutingEvent.ItemJoined e -> items.joined(e, turn);
            case RoutingEvent.ItemLeft e -> items.left(e.item(), e.why(), turn);
            case RoutingEvent.ItemPrioritised e -> items.prioritised(e.item(), e.priority());
            case RoutingEvent.OfferAccepted e -> offers.accepted(e.offer(), e.agent(), turn);
            case RoutingEvent.OfferRefused e -> offers.refused(e.offer(), e.agent(), turn);
            case RoutingEvent.OfferMissed e -> offers.missed(e.offer(), turn);
            case RoutingEvent.OfferFailed e -> offers.failed(e.offer(), e.agent(), turn);
            case RoutingEvent.OfferWithdrawn e -> offers.withdrawn(e.offer(), turn);
            case RoutingEvent.ConversationFound e -> items.found(e, turn);
            case RoutingEvent.ConversationEnded e -> items.conversationEnded(e.item(), turn);
            case RoutingEvent.WrapUpEnded e -> conversations.wrapUpEnded(e.agent(), e.item(), turn);
            case RoutingEvent.Tick _ -> {}
        }
    }

    private static void show(AgentState agent, Turn turn) {
        AgentView view = Views.of(agent, turn.now());
        if (!view.equals(agent.lastView)) {
            agent.lastView = view;
            turn.decide(new Decision.AgentStateChanged(view));
        }
    }
}
