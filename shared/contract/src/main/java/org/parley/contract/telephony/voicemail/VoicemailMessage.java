package org.parley.contract.telephony.voicemail;

import org.parley.contract.masking.Mask;
import org.parley.contract.masking.Maskable;

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
        long millis)
        implements Maskable<VoicemailMessage> {
    @Override
    public VoicemailMessage masked(Mask mask) {
        return new VoicemailMessage(
                id, heard, mask.number(callerNumber), mask.text(callerName), leftAt, millis);
    }
}
