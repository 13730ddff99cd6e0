package org.parley.phone.caller;

import org.jspecify.annotations.Nullable;
import org.parley.phone.sip.Credentials;

import java.util.Map;

/// A call that a [SyntheticCaller] places.
///
/// @param number whom to call
/// @param callerId the caller's number
/// @param displayName the caller's name, of any content; may be empty
/// @param sound what the caller says
/// @param credentials who we are, when the server asks; null for a trunk that it knows by address
/// @param headers further headers of the INVITE, or others than the usual
/// @param codec what is offered to be spoken, as in an `rtpmap` (RFC 8866); usually `PCMU/8000`
public record CallPlan(
        String number,
        String callerId,
        String displayName,
        CallSound sound,
        @Nullable Credentials credentials,
        Map<String, String> headers,
        String codec) {
    static final String USUAL_CODEC = "PCMU/8000";

    public CallPlan {
        headers = Map.copyOf(headers);
    }

    /// A caller on a trunk who says a 440 Hz tone.
    public static CallPlan of(String number, String callerId, String displayName) {
        return new CallPlan(
                number,
                callerId,
                displayName,
                new CallSound.Tone(440),
                null,
                Map.of(),
                USUAL_CODEC);
    }

    /// Saying something else.
    public CallPlan saying(CallSound other) {
        return new CallPlan(number, callerId, displayName, other, credentials, headers, codec);
    }

    /// With one more header, or with another value of one that each call has.
    public CallPlan with(String name, String value) {
        Map<String, String> more = new java.util.HashMap<>(headers);
        more.put(name, value);
        return new CallPlan(number, callerId, displayName, sound, credentials, more, codec);
    }

    /// As a user with a password.
    public CallPlan as(Credentials who) {
        return new CallPlan(number, callerId, displayName, sound, who, headers, codec);
    }

    /// Offering to speak nothing but this, such as `G729/8000`.
    public CallPlan offering(String other) {
        return new CallPlan(number, callerId, displayName, sound, credentials, headers, other);
    }
}
