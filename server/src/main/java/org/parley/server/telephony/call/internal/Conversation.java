package org.parley.server.telephony.call.internal;

import org.jspecify.annotations.Nullable;
import org.parley.contract.telephony.CallState;
import org.parley.contract.telephony.Direction;
import org.parley.contract.telephony.LiveCall;
import org.parley.server.telephony.call.model.AgentRef;
import org.parley.server.telephony.call.model.Party;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// One call: its legs, and what they make of it together.
final class Conversation {
    final String id;
    private final Map<String, Leg> legs = new LinkedHashMap<>();
    private Instant startedAt;
    private Party caller = Party.UNKNOWN;
    private String dialled = "";
    private String callerLeg = "";
    private boolean callerIsAgent;
    private boolean callerGone;
    private boolean toAgent;
    private boolean outside;
    private @Nullable String queue;
    private boolean waiting;
    private LiveCall.WayOut way = LiveCall.WayOut.NONE;
    private String trunk = "";
    private @Nullable AgentRef agent;
    private CallState state = CallState.ARRIVED;
    private Instant since;
    private Duration held = Duration.ZERO;

    Conversation(String id, Instant startedAt) {
        this.id = id;
        this.startedAt = startedAt;
        since = startedAt;
    }

    Collection<Leg> legs() {
        return legs.values();
    }

    boolean has(String leg) {
        return legs.containsKey(leg);
    }

    void add(Leg leg, Optional<AgentRef> owner) {
        boolean first = callerLeg.isEmpty();
        legs.put(leg.id, leg);
        if (leg.began.isBefore(startedAt)) {
            startedAt = leg.began;
        }
        if (first || leg.id.equals(id) && !callerLeg.equals(id)) {
            callerLeg = leg.id;
            callerIsAgent = owner.isPresent();
        } else {
            toAgent |= owner.isPresent();
            outside |= owner.isEmpty();
            trunk = owner.isEmpty() ? leg.channel.endpoint() : trunk;
        }
        know(leg);
    }

    /// Takes over what has become known of the caller's leg.
    void know(Leg leg) {
        if (leg.id.equals(callerLeg)) {
            caller = leg.party().equals(Party.UNKNOWN) ? caller : leg.party();
            dialled = leg.dialled().isEmpty() ? dialled : leg.dialled();
            outside |= leg.isToCustomer();
        }
    }

    void remove(Leg leg, Instant at) {
        unhold(leg, at);
        legs.remove(leg.id);
        if (leg.id.equals(callerLeg)) {
            callerGone = true;
            waiting = false;
        }
    }

    void unhold(Leg leg, Instant at) {
        Instant began = leg.unheld();
        if (began != null && at.isAfter(began)) {
            held = held.plus(Duration.between(began, at));
        }
    }

    /// An outbound route took the number.
    void goesBy(LiveCall.WayOut taken) {
        if (!taken.route().isEmpty()) {
            way = taken;
        }
    }

    void waitsIn(String name) {
        queue = name;
        waiting = true;
    }

    void leftQueue() {
        waiting = false;
    }

    /// Takes the legs of another conversation, and its queue where this has none.
    void absorb(Conversation other) {
        legs.putAll(other.legs);
        held = held.plus(other.held);
        toAgent |= other.toAgent;
        outside |= other.outside;
        if (way.route().isEmpty()) {
            way = other.way;
            trunk = other.trunk;
        }
        if (queue == null) {
            queue = other.queue;
            waiting = other.waiting;
        }
    }

    /// Over when nobody is left, or when the caller is gone and no two others talk on.
    boolean isOver() {
        return legs.isEmpty() || callerGone && legs.size() < 2;
    }

    Duration held() {
        return held;
    }

    /// Works out state and agent anew; the state's time is that of the event that changed it.
    void settle(Instant at, Function<Leg, Optional<AgentRef>> owners) {
        CallState next = stateOf();
        if (next != state) {
            state = next;
            since = at;
            waiting &= next != CallState.TALKING;
        }
        legs.values().stream()
                .filter(leg -> !leg.id.equals(callerLeg))
                .filter(leg -> leg.state() != Leg.State.NEW)
                .sorted((a, b) -> Boolean.compare(b.bridge().isEmpty(), a.bridge().isEmpty()))
                .flatMap(leg -> owners.apply(leg).stream())
                .reduce((_, last) -> last)
                .ifPresentOrElse(found -> agent = found, () -> agentOfCaller(owners));
        if (state == CallState.WAITING) {
            agent = null;
        }
    }

    private void agentOfCaller(Function<Leg, Optional<AgentRef>> owners) {
        Leg leg = legs.get(callerLeg);
        if (agent == null && leg != null) {
            agent = owners.apply(leg).orElse(null);
        }
    }

    private CallState stateOf() {
        if (legs.isEmpty()) {
            return CallState.ENDED;
        }
        boolean talking =
                legs.values().stream()
                        .filter(leg -> !leg.bridge().isEmpty())
                        .anyMatch(leg -> sharesBridge(leg));
        if (talking) {
            boolean holding = legs.values().stream().anyMatch(Leg::isHolding);
            return holding ? CallState.HELD : CallState.TALKING;
        }
        boolean ringing =
                legs.values().stream()
                        .anyMatch(leg -> leg.state() != Leg.State.NEW && !leg.id.equals(callerLeg));
        if (ringing) {
            return CallState.RINGING;
        }
        return waiting ? CallState.WAITING : CallState.ARRIVED;
    }

    private boolean sharesBridge(Leg leg) {
        return legs.values().stream()
                .anyMatch(other -> other != leg && other.bridge().equals(leg.bridge()));
    }

    LiveCall live() {
        AgentRef who = agent;
        return new LiveCall(
                id,
                direction(),
                state,
                caller.number(),
                caller.name(),
                dialled,
                queue,
                who == null ? null : who.id(),
                who == null ? null : who.name(),
                startedAt,
                since,
                legs.values().stream().anyMatch(Leg::isRecorded),
                way.route().isEmpty()
                        ? way
                        : new LiveCall.WayOut(way.route(), trunk, way.prefix()));
    }

    LiveCall ended(Instant at) {
        state = CallState.ENDED;
        since = at;
        return live();
    }

    private Direction direction() {
        if (!callerIsAgent) {
            return Direction.INBOUND;
        }
        return outside && !toAgent ? Direction.OUTBOUND : Direction.INTERNAL;
    }
}
