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
    /// Nobody is on the line: who waited has hung up, keeps the place and is to be called back.
    CALL_BACK,
    ENDED
}
