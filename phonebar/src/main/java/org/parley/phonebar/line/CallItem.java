package org.parley.phonebar.line;

import java.time.Instant;

/// A call beside the one that the bar shows.
///
/// @param who the other party
/// @param detail what it is doing, number, queue
/// @param since since when it is counted
public record CallItem(String id, Stage stage, String who, String detail, Instant since) {}
