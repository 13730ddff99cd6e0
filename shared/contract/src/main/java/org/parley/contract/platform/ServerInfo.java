package org.parley.contract.platform;

import java.time.Instant;

/// Who answers: shown before sign-in, and compared with the client's version and clock.
///
/// @param product always `Parley`
/// @param version the server's version
/// @param minimumClient the oldest client version that may sign in
/// @param now the server's clock, so that a desk can tell a wrong one
public record ServerInfo(String product, String version, String minimumClient, Instant now) {}
