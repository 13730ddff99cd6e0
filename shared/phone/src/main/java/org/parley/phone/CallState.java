package org.parley.phone;

import java.util.Set;

/// The states of a call and the only ways between them.
public enum CallState {
    /// Somebody calls us.
    INCOMING_RINGING,
    /// We dialled; nothing heard yet.
    OUTGOING,
    /// We dialled; it rings there.
    RINGING,
    /// Both sides talk.
    TALKING,
    /// We hold the other party.
    HELD,
    /// Over.
    ENDED;

    /// May a call go from this state to `next`?
    public boolean leadsTo(CallState next) {
        return followers().contains(next);
    }

    /// Is the call answered and not over?
    public boolean connected() {
        return this == TALKING || this == HELD;
    }

    private Set<CallState> followers() {
        return switch (this) {
            case INCOMING_RINGING -> Set.of(TALKING, ENDED);
            case OUTGOING -> Set.of(RINGING, TALKING, ENDED);
            case RINGING -> Set.of(TALKING, ENDED);
            case TALKING -> Set.of(HELD, ENDED);
            case HELD -> Set.of(TALKING, ENDED);
            case ENDED -> Set.of();
        };
    }
}
