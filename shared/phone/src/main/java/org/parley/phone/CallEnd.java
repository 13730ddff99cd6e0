package org.parley.phone;

/// Why a call ended.
///
/// @param cause for programs
/// @param sipCode the SIP status that ended it, 0 when none did
/// @param text for people: the server's own words, or ours; never empty
public record CallEnd(Cause cause, int sipCode, String text) {

    /// What kind of end.
    public enum Cause {
        /// We hung up.
        HUNG_UP_HERE,
        /// The other side hung up.
        HUNG_UP_THERE,
        /// We refused the call.
        REJECTED_HERE,
        /// The caller gave up before we answered, or the server took the call back.
        CANCELLED_THERE,
        /// Another telephone answered.
        ANSWERED_ELSEWHERE,
        /// The other side is busy or refused.
        BUSY,
        /// Nobody answered in time.
        NO_ANSWER,
        /// No such number.
        NOT_FOUND,
        /// Handed over to another.
        TRANSFERRED,
        /// The server refused or failed.
        FAILED,
        /// The connection to the server was lost.
        CONNECTION_LOST,
        /// No sound could be agreed or established.
        NO_MEDIA
    }
}
