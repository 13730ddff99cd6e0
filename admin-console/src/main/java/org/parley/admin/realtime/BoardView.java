package org.parley.admin.realtime;

import java.util.Locale;

/// One look at the board.
enum BoardView {
    OVERVIEW,
    AGENTS,
    TELEPHONES,
    QUEUES,
    QUEUE_CALLS,
    OUTBOUND_CALLS,
    TRUNKS;

    /// As it stands in texts and node ids.
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
