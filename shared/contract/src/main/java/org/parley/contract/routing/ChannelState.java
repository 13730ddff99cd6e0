package org.parley.contract.routing;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// One of the channels that an agent serves.
///
/// @param pauseReason why the agent is paused there; null while he or she serves it
/// @param since when that pause began; null without one
public record ChannelState(
        Channel channel, @Nullable String pauseReason, @Nullable Instant since) {}
