package org.parley.server.telephony.config.model;

import org.parley.server.telephony.names.Checked;

/// Calls from any trunk to this number, or to numbers of this pattern, go to the queue.

public record InboundRoute(String pattern, String queue) {
    public InboundRoute {
        Checked.pattern("inbound number", pattern);
        Checked.queue(queue);
    }
}
