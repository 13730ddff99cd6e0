package org.parley.contract.telephony.voicemail;

import java.time.Instant;

/// What a caller left.
///
/// @param id Asterisk's own, unique in its box
/// @param heard whether it was marked as heard, here or by telephone
/// @param callerNumber empty when it was hidden
public record VoicemailMessage(
        String id,
        boolean heard,
        String callerNumber,
        String callerName,
        Instant leftAt,
        long millis) {}
