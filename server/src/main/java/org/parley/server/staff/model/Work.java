package org.parley.server.staff.model;

import org.parley.contract.routing.Channel;

import java.util.Map;

/// How an agent works.
///
/// @param capacity pieces of work at a time by channel
/// @param loginInPause signs on paused
public record Work(Map<Channel, Integer> capacity, boolean loginInPause) {
    /// One call at a time and nothing else.
    public static final Work ONE_CALL = new Work(Map.of(Channel.VOICE, 1), false);

    public Work {
        capacity = Map.copyOf(capacity);
    }
}
