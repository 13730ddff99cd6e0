package org.parley.contract.telephony.queue;

/// Whether callers are told how many are before them.
public enum PositionTold {
    NO,
    YES,
    /// Only those whose position is within the limit.
    LIMIT,
    /// Those behind the limit hear that there are more callers than it.
    MORE
}
