package org.parley.contract.recordings;

/// Why a call was recorded.
public enum RecordingType {
    /// The queue or the inbound route wanted it.
    QUEUE,
    /// The outbound route wanted it.
    OUTBOUND,
    /// The agent pressed the button.
    MANUAL
}
