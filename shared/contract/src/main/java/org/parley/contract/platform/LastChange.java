package org.parley.contract.platform;

import java.time.Instant;

/// Who changed an object last.
///
/// @param by the login name, or `server`
/// @param version that the change made
public record LastChange(String by, Instant at, long version) {}
