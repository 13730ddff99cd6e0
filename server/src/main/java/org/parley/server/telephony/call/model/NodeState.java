package org.parley.server.telephony.call.model;

import java.time.Instant;

/// The link to an Asterisk.
///
/// @param name its system name
/// @param epoch counts the connections; 0 before the first
/// @param restarted whether Asterisk itself was started since the last connection
/// @param since since when it is so
/// @param started when Asterisk was started; that of the last connection while there is none
public record NodeState(
        String name,
        boolean connected,
        long epoch,
        boolean restarted,
        Instant since,
        Instant started,
        String version) {}
