package org.parley.server.telephony.config.model;

import org.parley.server.telephony.names.Checked;

/// The secrets of the two manager accounts.

public record NodeSecrets(String events, String commands) {
    public NodeSecrets {
        Checked.secret("the events account", events);
        Checked.secret("the commands account", commands);
    }

    @Override
    public String toString() {
        return "NodeSecrets[hidden]";
    }
}
