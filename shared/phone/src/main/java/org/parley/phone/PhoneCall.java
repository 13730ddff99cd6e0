package org.parley.phone;

import org.parley.phone.media.AudioMeter;
import org.parley.phone.media.MediaStatistics;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// One call of a [Softphone].
///
/// Each command answers with a stage that completes when it took effect, or fails with a
/// [PhoneException] that says in a sentence why it did not: a command that does not fit the call's
/// state fails with [PhoneException.Problem#WRONG_STATE] and changes nothing.
public interface PhoneCall {

    /// Unique on this telephone; it is the SIP `Call-ID`.
    String id();

    /// Who began the call.
    Direction direction();

    CallState state();

    /// The other party, as far as the server told us: number and name.
    Party remote();

    /// The first value of a header of the INVITE that began an incoming call, e.g.
    /// `X-Parley-Queue`.
    Optional<String> header(String name);

    /// All values of a header of the INVITE that began an incoming call.
    List<String> headers(String name);

    /// When the call began to ring here, or was dialled here.
    Instant startedAt();

    /// When it was answered.
    Optional<Instant> answeredAt();

    /// When it ended.
    Optional<Instant> endedAt();

    /// Why it ended; present when the state is [CallState#ENDED].
    Optional<CallEnd> end();

    /// The time after which an incoming call answers itself; empty when it does not.
    Optional<Duration> autoAnswerAfter();

    /// Is our microphone cut off?
    boolean muted();

    /// Does the other side hold us?
    boolean heldByRemote();

    /// Answers an incoming call; completes when the server has our answer.
    CompletionStage<Void> answer();

    /// Refuses an incoming call as busy.
    default CompletionStage<Void> reject() {
        return reject(Rejection.BUSY);
    }

    /// Refuses an incoming call.
    CompletionStage<Void> reject(Rejection rejection);

    /// Ends the call in whatever state it is: refuses, cancels or hangs up.
    CompletionStage<Void> hangUp();

    /// Puts the other party on hold; it hears the server's music.
    CompletionStage<Void> hold();

    /// Takes the other party back.
    CompletionStage<Void> unhold();

    /// Cuts the microphone off, or on again.
    void mute(boolean muted);

    /// Sends keys (`0-9 * # A-D`, and `,` for a pause of two seconds) as telephone events of RFC
    /// 4733.
    CompletionStage<Void> sendDtmf(String keys);

    /// Hands the other party over to a number; completes when the target has answered.
    CompletionStage<Void> transferTo(String number);

    /// Joins this call's other party with that of another call of this telephone; both calls end
    /// here.
    CompletionStage<Void> transferTo(PhoneCall consultation);

    /// Figures of the sound: packets, loss, jitter, round trip.
    CompletionStage<MediaStatistics> statistics();

    /// How loud it is, and which tones sound, in what we hear of the other party.
    AudioMeter heard();

    /// Who began the call.
    enum Direction {
        INCOMING,
        OUTGOING
    }

    /// How an incoming call is refused.
    enum Rejection {
        /// 486: this telephone is busy; the server may try another.
        BUSY(486, "Busy Here"),
        /// 603: the person does not want this call.
        DECLINED(603, "Decline"),
        /// 480: nobody is here now.
        UNAVAILABLE(480, "Temporarily Unavailable");

        private final int code;
        private final String reason;

        Rejection(int code, String reason) {
            this.code = code;
            this.reason = reason;
        }

        /// The SIP status code sent.
        public int code() {
            return code;
        }

        /// The SIP reason phrase sent.
        public String reason() {
            return reason;
        }
    }
}
