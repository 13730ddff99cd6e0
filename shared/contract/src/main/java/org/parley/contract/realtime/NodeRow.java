package org.parley.contract.realtime;

import com.fasterxml.jackson.annotation.JsonIgnore;

import java.time.Instant;

/// An Asterisk node on the board.
///
/// @param name the node's system name
/// @param connected whether the server has its link
/// @param epoch counts the (re)connections; state older than the epoch is void
public record NodeRow(String name, boolean connected, long epoch, Instant since, String version)
        implements LiveRow {
    @Override
    @JsonIgnore
    public String key() {
        return "node:" + name;
    }
}
