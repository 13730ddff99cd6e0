package org.parley.contract.telephony;

/// Where a call stands.
public enum CallState {
    /// Arrived, not yet in a queue or with anybody.
    ARRIVED,
    WAITING,
    /// Rings at an agent.
    RINGING,
    TALKING,
    HELD,
    ENDED
}
