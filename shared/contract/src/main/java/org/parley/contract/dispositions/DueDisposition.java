package org.parley.contract.dispositions;

import java.time.Instant;

/// A call of which its agent must say how it ended.
///
/// @param callId Asterisk's linked id
/// @param since when the call ended
public record DueDisposition(String callId, String queue, Instant since) {}
