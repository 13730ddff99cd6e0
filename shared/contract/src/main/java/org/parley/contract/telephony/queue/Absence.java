package org.parley.contract.telephony.queue;

/// Why an agent counts as absent when a queue asks whether anybody serves it. The names that
/// Asterisk's own queues have for it stand in brackets.
public enum Absence {
    /// Not signed on (`invalid`).
    SIGNED_OFF,
    /// On a pause (`paused`).
    PAUSED,
    /// With a penalty that is not rung now (`penalty`).
    PENALTY,
    /// The telephone is not registered (`unavailable`, `unknown`).
    UNREACHABLE,
    /// The telephone rings (`ringing`).
    RINGING,
    /// In a call (`inuse`).
    BUSY,
    /// In the wrap-up of a call (`wrapup`).
    WRAP_UP
}
