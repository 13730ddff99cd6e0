package org.parley.contract.staff;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/// How a telephone speaks SIP. What is `AUTOMATIC` follows the kind of telephone, so that usually
/// nobody has to choose: a softphone of ours comes over a secure WebSocket with DTLS, a desk
/// telephone over UDP or TCP with plain media.
///
/// @param callerNumber what called parties outside see instead of the number of route or trunk, as
///   the carrier wants it; empty for none. A number that a route or an out-prefix sets goes first
/// @param context whose routes take what the telephone dials before those of all do; empty for none
///   but those
/// @param transport over what the telephone is reached
/// @param nat whether it stands behind a router that translates addresses
/// @param encryption how its speech is kept from others
/// @param qualifySeconds how often Asterisk asks whether it is there; 0 for never
public record SipOptions(
        @NotNull
                @Pattern(
                        regexp = "\\+?[0-9]{0,32}",
                        message = "takes a number: digits and a leading +")
                String callerNumber,
        @NotNull
                @Pattern(
                        regexp = "|[a-z][a-z0-9_-]{0,39}",
                        message =
                                "begins with a small letter and takes small letters, digits, _ and -")
                String context,
        @NotNull Transport transport,
        @NotNull Nat nat,
        @NotNull Encryption encryption,
        @Min(0) @Max(3600) int qualifySeconds) {
    /// Over what SIP travels.
    public enum Transport {
        AUTOMATIC,
        UDP,
        TCP,
        TLS,
        WSS
    }

    /// Whether answers and media go to where the telephone's own came from, whatever addresses it
    /// names. `AUTOMATIC` does.
    public enum Nat {
        AUTOMATIC,
        YES,
        NO
    }

    /// How media is encrypted.
    public enum Encryption {
        AUTOMATIC,
        NONE,
        /// With keys that travel in the signalling: useful over TLS.
        SDES,
        /// With keys that the two ends agree on beside the media, as in WebRTC.
        DTLS
    }

    /// Everything follows the kind of telephone.
    public static final SipOptions USUAL =
            new SipOptions("", "", Transport.AUTOMATIC, Nat.AUTOMATIC, Encryption.AUTOMATIC, 0);

    public SipOptions {
        callerNumber = callerNumber == null ? "" : callerNumber;
        context = context == null ? "" : context;
        transport = transport == null ? Transport.AUTOMATIC : transport;
        nat = nat == null ? Nat.AUTOMATIC : nat;
        encryption = encryption == null ? Encryption.AUTOMATIC : encryption;
    }
}
