package org.parley.contract.realtime;

import org.jspecify.annotations.Nullable;

/// One change of the board.
///
/// @param sequence counts up by one with each change of the board; a receiver that coalesces or
///   filters sees only some
/// @param key the row's key
/// @param row the row as it is now, absent when it left the board
public record LiveChange(long sequence, String key, @Nullable LiveRow row) {}
