package org.parley.server.telephony.call.internal;

import org.parley.contract.telephony.LiveCall;
import org.parley.server.telephony.call.model.AgentRef;
import org.parley.server.telephony.call.model.CallChange;
import org.parley.server.telephony.call.model.CallEvent;
import org.parley.server.telephony.call.model.ChannelName;
import org.parley.server.telephony.call.model.DialResult;
import org.parley.server.telephony.call.model.Party;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Tells a call book what happened, second by second.
final class CallScript {
    static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
    static final AgentRef ANN =
            new AgentRef(UUID.fromString("018f0000-0000-7000-8000-000000000001"), "ann");
    static final AgentRef BOB =
            new AgentRef(UUID.fromString("018f0000-0000-7000-8000-000000000002"), "bob");

    final CallBook book = new CallBook(CallScript::owner);
    final List<CallChange> changes = new ArrayList<>();
    private long second;

    static Optional<AgentRef> owner(String endpoint) {
        return switch (endpoint) {
            case "5001" -> Optional.of(ANN);
            case "5002" -> Optional.of(BOB);
            default -> Optional.empty();
        };
    }

    static ChannelName channel(String endpoint, String leg) {
        return new ChannelName("PJSIP/" + endpoint + "-" + leg.replace('-', '_'));
    }

    Instant now() {
        return START.plusSeconds(second);
    }

    CallScript after(int seconds) {
        second += seconds;
        return this;
    }

    CallScript on(CallEvent event) {
        changes.addAll(book.on(event));
        return this;
    }

    CallScript arrives(String leg, String number, String dialled) {
        return on(
                new CallEvent.Began(
                        now(), leg, leg, channel("trunk", leg), new Party(number, "Zoe"), dialled));
    }

    CallScript agentCalls(String leg, String endpoint, String dialled) {
        return on(
                new CallEvent.Began(
                        now(),
                        leg,
                        leg,
                        channel(endpoint, leg),
                        new Party(endpoint, "Ann"),
                        dialled));
    }

    CallScript waits(String leg, String queue) {
        return on(
                new CallEvent.WaitingJoined(now(), leg, leg, channel("trunk", leg), queue, now()));
    }

    CallScript rings(String caller, String leg, String endpoint) {
        on(new CallEvent.Began(now(), leg, caller, channel(endpoint, leg), Party.UNKNOWN, ""));
        return on(new CallEvent.Dialled(now(), caller, caller, leg));
    }

    CallScript talks(String caller, String leg) {
        on(new CallEvent.Answered(now(), leg, caller));
        on(new CallEvent.Bridged(now(), leg, caller, "b-" + caller));
        return on(new CallEvent.Bridged(now(), caller, caller, "b-" + caller));
    }

    CallScript hangsUp(String leg, String call) {
        return on(new CallEvent.HungUp(now(), leg, call, channel("x", leg), 16));
    }

    CallScript offerEnds(String caller, long offer, DialResult result) {
        return on(new CallEvent.OfferEnded(now(), caller, caller, offer, result));
    }

    LiveCall call(String id) {
        return book.find(id)
                .orElseThrow(() -> new AssertionError("no call " + id + " in " + book.list()));
    }
}
