package org.parley.client;

import java.time.Instant;

/// Whether the board shows the present.
///
/// @param live false while the server is not heard
/// @param since when it became live, or when the server was last heard
public record StreamState(boolean live, Instant since) {}
