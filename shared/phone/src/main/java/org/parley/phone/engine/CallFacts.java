package org.parley.phone.engine;

import org.jspecify.annotations.Nullable;
import org.parley.phone.CallEnd;
import org.parley.phone.CallState;
import org.parley.phone.Party;

import java.time.Instant;
import java.util.Optional;

/// What is known of a call at one moment; a new value for each change, so that any thread sees it
/// whole.
///
/// @param state where it is
/// @param remote the other party
/// @param startedAt when it began
/// @param answered when it was answered, null before
/// @param ended when it ended, null before
/// @param cause why it ended, null before
/// @param muted is our microphone cut off?
/// @param heldByRemote does the other side hold us?
record CallFacts(
        CallState state,
        Party remote,
        Instant startedAt,
        @Nullable Instant answered,
        @Nullable Instant ended,
        @Nullable CallEnd cause,
        boolean muted,
        boolean heldByRemote) {

    static CallFacts begun(CallState state, Party remote, Instant now) {
        return new CallFacts(state, remote, now, null, null, null, false, false);
    }

    /// In another state; the first talking is the answer.
    CallFacts in(CallState next, Instant now) {
        Instant answer = answered == null && next.connected() ? now : answered;
        return new CallFacts(next, remote, startedAt, answer, ended, cause, muted, heldByRemote);
    }

    CallFacts over(CallEnd why, Instant now) {
        return new CallFacts(CallState.ENDED, remote, startedAt, answered, now, why, muted, false);
    }

    CallFacts with(Party other) {
        return new CallFacts(state, other, startedAt, answered, ended, cause, muted, heldByRemote);
    }

    CallFacts muted(boolean cut) {
        return new CallFacts(state, remote, startedAt, answered, ended, cause, cut, heldByRemote);
    }

    CallFacts heldByRemote(boolean held) {
        return new CallFacts(state, remote, startedAt, answered, ended, cause, muted, held);
    }

    Optional<CallEnd> end() {
        return Optional.ofNullable(cause);
    }
}
