package org.parley.phone.caller;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// What a synthetic agent does with a call that rings.
public sealed interface AgentBehaviour {

    /// Answers.
    ///
    /// @param after rings this long first
    /// @param talkFor hangs up after this time; null: waits for the other side
    record Answer(Duration after, @Nullable Duration talkFor) implements AgentBehaviour {}

    /// 486 at once.
    record Busy() implements AgentBehaviour {}

    /// Rings until the caller gives up.
    record RingForEver() implements AgentBehaviour {}

    /// Rings, then refuses.
    ///
    /// @param after rings this long first
    /// @param code the SIP status, 300 to 699
    record Reject(Duration after, int code) implements AgentBehaviour {}

    /// Sends the caller elsewhere at once (302).
    ///
    /// @param number where to
    record Forward(String number) implements AgentBehaviour {}

    /// Answers after a time and waits for the other side to hang up.
    static AgentBehaviour answerAfter(Duration time) {
        return new Answer(time, null);
    }
}
