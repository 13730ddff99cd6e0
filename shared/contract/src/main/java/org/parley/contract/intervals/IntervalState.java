package org.parley.contract.intervals;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// How an interval stands at a moment.
///
/// @param active whether it is in force
/// @param nextChange when that changes; absent when it does not within ten years
/// @param zone whose clocks counted
public record IntervalState(boolean active, @Nullable Instant nextChange, String zone) {}
