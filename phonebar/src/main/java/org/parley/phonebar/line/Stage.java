package org.parley.phonebar.line;

import org.parley.phone.CallState;

/// Where the call that the bar shows stands.
public enum Stage {
    /// No call.
    IDLE,
    /// Somebody calls.
    INCOMING,
    /// We dialled.
    DIALLING,
    TALKING,
    /// We hold the other party.
    HELD;

    static Stage of(CallState state) {
        return switch (state) {
            case INCOMING_RINGING -> INCOMING;
            case OUTGOING, RINGING -> DIALLING;
            case TALKING -> TALKING;
            case HELD -> HELD;
            case ENDED -> IDLE;
        };
    }

    /// Is somebody at the other end?
    public boolean connected() {
        return this == TALKING || this == HELD;
    }

    /// How much a call in this state needs the agent: the least first.
    static int urgency(CallState state) {
        return switch (state) {
            case INCOMING_RINGING -> 0;
            case TALKING -> 1;
            case OUTGOING, RINGING -> 2;
            case HELD -> 3;
            case ENDED -> 4;
        };
    }
}
