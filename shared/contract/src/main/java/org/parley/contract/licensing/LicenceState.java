package org.parley.contract.licensing;

/// How a licence stands.
public enum LicenceState {
    /// In force, and for more than 30 days.
    VALID,
    /// In force for 30 days at most.
    EXPIRING,
    /// Over; everything goes on for the days of grace.
    GRACE,
    /// Over, and the grace too: no module is licensed and no agent can sign in.
    EXPIRED
}
