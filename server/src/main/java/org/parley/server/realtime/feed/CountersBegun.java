package org.parley.server.realtime.feed;

import java.util.UUID;

/// Somebody had the counters of a queue begin anew.
public record CountersBegun(UUID queue) {}
