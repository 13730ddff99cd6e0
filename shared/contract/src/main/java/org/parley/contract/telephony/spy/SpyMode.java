package org.parley.contract.telephony.spy;

/// What the others hear of whoever listens to a call.
public enum SpyMode {
    /// Nobody hears anything.
    LISTEN,
    /// Only the agent hears.
    WHISPER,
    /// Everybody hears.
    BARGE
}
