package org.parley.contract.telephony.queue;

/// Whether callers are told how long it will take. Less than a minute is never told.
public enum HoldTimeTold {
    NO,
    /// Each time with the position.
    YES,
    /// The first time only.
    ONCE
}
