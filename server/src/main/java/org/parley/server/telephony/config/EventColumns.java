package org.parley.server.telephony.config;

import java.util.List;

/// The columns of the event log (CEL) that Asterisk writes for the reports.
public final class EventColumns {
    /// The columns in the order in which Asterisk writes them.
    public static final List<String> ALL =
            List.of(
                    "eventtype",
                    "eventtime",
                    "uniqueid",
                    "linkedid",
                    "channame",
                    "cidnum",
                    "cidname",
                    "exten",
                    "context",
                    "appname",
                    "appdata",
                    "peer",
                    "userfield",
                    "eventextra",
                    "ciddnid",
                    "accountcode",
                    "userdeftype");

    private EventColumns() {}
}
