package org.parley.contract.settings;

/// What happens when a desk is older than the version that is published.
public enum ClientUpdates {
    /// The person is asked and may put it off.
    ASK,
    /// It is installed when no call is live.
    AUTOMATIC,
    /// Nobody is told.
    DISABLED
}
