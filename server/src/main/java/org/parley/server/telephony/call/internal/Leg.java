package org.parley.server.telephony.call.internal;

import org.jspecify.annotations.Nullable;
import org.parley.server.telephony.call.model.ChannelName;
import org.parley.server.telephony.call.model.LiveLeg;
import org.parley.server.telephony.call.model.Party;

import java.time.Instant;

/// One channel of a call. Its transitions are checked and may be asked for twice: a leg never goes
/// back, except between talking and holding.
final class Leg {
    enum State {
        NEW,
        RINGING,
        UP
    }

    final String id;
    final ChannelName channel;
    final Instant began;
    private Party party;
    private String dialled;
    private State state = State.NEW;
    private String bridge = "";
    private boolean recorded;
    private boolean toCustomer;
    private @Nullable Instant heldSince;

    Leg(String id, ChannelName channel, Instant began, Party party, String dialled) {
        this.id = id;
        this.channel = channel;
        this.began = began;
        this.party = party;
        this.dialled = dialled;
    }

    /// Fills in what was not known when the leg was first heard of.
    void know(Party knownParty, String knownDialled) {
        if (party.equals(Party.UNKNOWN)) {
            party = knownParty;
        }
        if (dialled.isEmpty()) {
            dialled = knownDialled;
        }
    }

    /// It calls this number, whatever was dialled.
    ///
    /// @param customer whether the number is none of the house
    void dials(String number, boolean customer) {
        dialled = number;
        toCustomer = customer;
    }

    boolean isToCustomer() {
        return toCustomer;
    }

    void ringing() {
        if (state == State.NEW) {
            state = State.RINGING;
        }
    }

    void answered() {
        state = State.UP;
    }

    void bridged(String into) {
        state = State.UP;
        bridge = into;
    }

    void unbridged(String from) {
        if (bridge.equals(from)) {
            bridge = "";
        }
    }

    void held(Instant at) {
        if (heldSince == null) {
            heldSince = at;
        }
    }

    /// Ends a hold.
    ///
    /// @return when it began, null when there was none
    @Nullable Instant unheld() {
        Instant began = heldSince;
        heldSince = null;
        return began;
    }

    void recorded(boolean on) {
        recorded = on;
    }

    Party party() {
        return party;
    }

    String dialled() {
        return dialled;
    }

    State state() {
        return state;
    }

    String bridge() {
        return bridge;
    }

    boolean isHolding() {
        return heldSince != null;
    }

    LiveLeg live(String call) {
        return new LiveLeg(
                id, call, channel, party, !dialled.isEmpty(), bridge, isHolding(), recorded);
    }

    boolean isRecorded() {
        return recorded;
    }
}
