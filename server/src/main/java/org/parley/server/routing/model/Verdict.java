package org.parley.server.routing.model;

/// Whether a member could be offered an item, and if not, the first reason why.
public enum Verdict {
    ELIGIBLE,
    SIGNED_OFF,
    /// The agent doesn't handle this channel at all.
    NO_CAPACITY,
    PAUSED,
    /// The telephone isn't registered or the desk isn't connected.
    UNREACHABLE,
    /// The agent missed an offer a moment ago and is left in peace for a while.
    BACKING_OFF,
    RINGING,
    BUSY,
    WRAP_UP,
    /// A call blocks messages, or messages block calls, by the agent's settings.
    OTHER_CHANNEL,
    /// The agent's penalty lies outside the band that holds for this item now.
    PENALTY,
    SKILL_TOO_LOW,
    /// The agent refused or missed this very item a moment ago.
    TRIED,
    /// The item is held for another agent for a while.
    HELD_FOR_ANOTHER
}
