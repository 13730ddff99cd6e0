package org.parley.server.telephony.config;

/// The accounts of the manager interface that the rendered `manager.conf` has.
public final class ManagerAccounts {
    /// Receives events, filtered at the source.
    public static final String EVENTS = "parley-events";

    /// Sends commands and receives no events.
    public static final String COMMANDS = "parley-commands";

    private ManagerAccounts() {}
}
