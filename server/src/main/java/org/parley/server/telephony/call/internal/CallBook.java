package org.parley.server.telephony.call.internal;

import org.jspecify.annotations.Nullable;
import org.parley.contract.telephony.LiveCall;
import org.parley.server.telephony.call.model.AgentRef;
import org.parley.server.telephony.call.model.CallChange;
import org.parley.server.telephony.call.model.CallEvent;
import org.parley.server.telephony.call.model.ChannelName;
import org.parley.server.telephony.call.model.ChannelSeen;
import org.parley.server.telephony.call.model.LiveLeg;
import org.parley.server.telephony.call.model.Party;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// All calls that go on, as a pure state machine: events in, changes out; no clock, no thread.
///
/// A leg's [CallEvent.HungUp] is the final truth: what is said of that leg later is not believed,
/// in whatever order it comes, so that no call stays behind once its legs have hung up.
final class CallBook {
    private static final int REMEMBERED = 20_000;

    private final Function<String, Optional<AgentRef>> agents;
    private final Map<String, Conversation> calls = new LinkedHashMap<>();
    private final Map<String, Leg> legs = new HashMap<>();
    private final Map<String, String> callOfLeg = new HashMap<>();
    private final Map<String, LiveCall> told = new HashMap<>();
    private final LinkedIds links = new LinkedIds();
    private final Remembered goneLegs = new Remembered(REMEMBERED);
    private final Remembered goneCalls = new Remembered(REMEMBERED);

    /// @param agents whose telephone an endpoint is
    CallBook(Function<String, Optional<AgentRef>> agents) {
        this.agents = agents;
    }

    List<CallChange> on(CallEvent event) {
        List<CallChange> changes = new ArrayList<>();
        if (goneLegs.has(event.leg())) {
            return changes;
        }
        switch (event) {
            case CallEvent.Began e -> {
                overlook(e.channel(), e.call());
                begin(e.leg(), e.channel(), e.at(), e.party(), e.dialled());
            }
            case CallEvent.WaitingJoined e ->
                    begin(e.leg(), e.channel(), e.at(), Party.UNKNOWN, "");
            case CallEvent.OfferAnswered e ->
                    begin(e.leg(), e.channel(), e.at(), Party.UNKNOWN, "");
            default -> {}
        }
        Leg leg = legs.get(event.leg());
        if (leg == null) {
            if (event instanceof CallEvent.HungUp) {
                goneLegs.add(event.leg());
            }
            return changes;
        }
        Conversation call = link(leg, event.call(), event.at(), changes);
        if (call != null) {
            apply(event, leg, call);
            tell(call, event.at(), false, changes);
        }
        if (event instanceof CallEvent.HungUp) {
            drop(leg);
        }
        return changes;
    }

    /// Compares with all channels that Asterisk has.
    ///
    /// @param asked when the list was asked for: a leg that began later is not missed in it
    List<CallChange> reconcile(Collection<ChannelSeen> seen, Instant asked) {
        List<CallChange> changes = new ArrayList<>();
        Set<String> there = seen.stream().map(ChannelSeen::leg).collect(Collectors.toSet());
        for (Leg leg : List.copyOf(legs.values())) {
            if (!there.contains(leg.id) && leg.began.isBefore(asked)) {
                lose(leg, asked, changes);
            }
        }
        seen.forEach(channel -> overlook(channel.channel(), channel.call()));
        for (ChannelSeen channel : seen) {
            if (channel.channel().isTelephone() && !goneLegs.has(channel.leg())) {
                see(channel, asked, changes);
            }
        }
        return changes;
    }

    /// Legs that a list of all channels should show and does not.
    Set<String> strays(Collection<ChannelSeen> seen, Instant asked) {
        Set<String> missing =
                legs.values().stream()
                        .filter(leg -> leg.began.isBefore(asked))
                        .map(leg -> leg.id)
                        .collect(Collectors.toSet());
        seen.forEach(channel -> missing.remove(channel.leg()));
        return missing;
    }

    /// Asterisk was restarted: nothing of what went on is left.
    List<CallChange> closeAll(Instant at) {
        return reconcile(List.of(), at.plusNanos(1));
    }

    List<LiveCall> list() {
        return List.copyOf(told.values());
    }

    /// @param id a linked id, also one that the call had before it became part of another
    Optional<LiveCall> find(String id) {
        return Optional.ofNullable(told.get(links.resolve(id)));
    }

    /// The channels of a call.
    List<ChannelName> channels(String id) {
        Conversation call = calls.get(links.resolve(id));
        return call == null ? List.of() : call.legs().stream().map(leg -> leg.channel).toList();
    }

    List<LiveLeg> listLegs() {
        return calls.values().stream()
                .flatMap(call -> call.legs().stream().map(leg -> leg.live(call.id)))
                .toList();
    }

    int legCount() {
        return legs.size();
    }

    /// The way to an agent's mobile telephone is part of the call that rings it, and none itself.
    private void overlook(ChannelName channel, String call) {
        if (channel.leadsToMobile() && !calls.containsKey(call)) {
            goneCalls.add(call);
        }
    }

    private void begin(String id, ChannelName channel, Instant at, Party party, String dialled) {
        if (!channel.isTelephone()) {
            return;
        }
        Leg known = legs.get(id);
        if (known == null) {
            legs.put(id, new Leg(id, channel, at, party, dialled));
            return;
        }
        known.know(party, dialled);
        Conversation call = callOf(known);
        if (call != null) {
            call.know(known);
        }
    }

    private void apply(CallEvent event, Leg leg, Conversation call) {
        switch (event) {
            case CallEvent.Dialled e -> {
                Leg target = legs.get(e.target());
                if (target != null) {
                    target.ringing();
                }
            }
            case CallEvent.Redialled e -> {
                leg.dials(e.number(), !e.house());
                call.know(leg);
            }
            case CallEvent.Ringing _ -> leg.ringing();
            case CallEvent.Answered _, CallEvent.OfferAnswered _ -> leg.answered();
            case CallEvent.Bridged e -> leg.bridged(e.bridge());
            case CallEvent.Unbridged e -> leg.unbridged(e.bridge());
            case CallEvent.Held e -> leg.held(e.at());
            case CallEvent.Unheld e -> call.unhold(leg, e.at());
            case CallEvent.Recorded e -> leg.recorded(e.on());
            case CallEvent.WaitingJoined e -> call.waitsIn(e.queue());
            case CallEvent.FellBack e -> call.waitsIn(e.queue());
            case CallEvent.WaitingLeft _ -> call.leftQueue();
            case CallEvent.HungUp e -> call.remove(leg, e.at());
            case CallEvent.Routed e -> call.goesBy(e.way());
            case CallEvent.Began _, CallEvent.OfferEnded _ -> {}
        }
    }

    /// The leg's call, with what a changed linked id means; null when that call is over.
    private @Nullable Conversation link(
            Leg leg, String linkedId, Instant at, List<CallChange> changes) {
        String wanted = links.resolve(linkedId);
        Conversation present = callOf(leg);
        if (present == null) {
            return goneCalls.has(wanted) ? null : join(leg, wanted);
        }
        if (wanted.equals(present.id) || goneCalls.has(wanted)) {
            return present;
        }
        Conversation other = calls.get(wanted);
        if (other == null) {
            links.alias(wanted, present.id);
            return present;
        }
        return merge(present, other, at, changes);
    }

    private Conversation join(Leg leg, String id) {
        Conversation call = calls.computeIfAbsent(id, key -> new Conversation(key, leg.began));
        call.add(leg, owner(leg));
        callOfLeg.put(leg.id, id);
        return call;
    }

    private Conversation merge(
            Conversation a, Conversation b, Instant at, List<CallChange> changes) {
        boolean aIsOlder = LinkedIds.older(a.id, b.id).equals(a.id);
        Conversation stays = aIsOlder ? a : b;
        Conversation goes = aIsOlder ? b : a;
        stays.absorb(goes);
        stays.legs().forEach(leg -> callOfLeg.put(leg.id, stays.id));
        calls.remove(goes.id);
        links.alias(goes.id, stays.id);
        if (told.remove(goes.id) != null) {
            changes.add(new CallChange.Merged(goes.ended(at), stays.id));
        }
        return stays;
    }

    private void tell(Conversation call, Instant at, boolean bySystem, List<CallChange> changes) {
        if (call.isOver()) {
            calls.remove(call.id);
            call.legs().forEach(leg -> callOfLeg.remove(leg.id));
            told.remove(call.id);
            links.forget(call.id);
            goneCalls.add(call.id);
            LiveCall last = call.ended(at);
            changes.add(new CallChange.Ended(last, at, call.held(), bySystem));
            return;
        }
        call.settle(at, this::owner);
        LiveCall now = call.live();
        if (!now.equals(told.put(call.id, now))) {
            changes.add(new CallChange.Updated(now));
        }
    }

    private void lose(Leg leg, Instant at, List<CallChange> changes) {
        Conversation call = callOf(leg);
        if (call != null) {
            call.remove(leg, at);
            tell(call, at, true, changes);
        }
        drop(leg);
    }

    private void see(ChannelSeen channel, Instant at, List<CallChange> changes) {
        begin(
                channel.leg(),
                channel.channel(),
                channel.began(),
                channel.party(),
                channel.dialled());
        Leg leg = legs.get(channel.leg());
        if (leg == null) {
            return;
        }
        Conversation call = link(leg, channel.call(), at, changes);
        if (call == null) {
            return;
        }
        if (channel.up()) {
            leg.answered();
        } else {
            leg.ringing();
        }
        if (channel.recorded()) {
            leg.recorded(true);
        }
        leg.unbridged(leg.bridge());
        if (!channel.bridge().isEmpty()) {
            leg.bridged(channel.bridge());
        }
        call.goesBy(channel.way());
        var waiting = channel.waiting();
        if (waiting != null && waiting.place() != ChannelSeen.Place.LEFT) {
            call.waitsIn(waiting.queue());
        }
        tell(call, at, false, changes);
    }

    private void drop(Leg leg) {
        legs.remove(leg.id);
        callOfLeg.remove(leg.id);
        goneLegs.add(leg.id);
    }

    private @Nullable Conversation callOf(Leg leg) {
        String id = callOfLeg.get(leg.id);
        return id == null ? null : calls.get(id);
    }

    private Optional<AgentRef> owner(Leg leg) {
        return agents.apply(leg.channel.endpoint());
    }
}
