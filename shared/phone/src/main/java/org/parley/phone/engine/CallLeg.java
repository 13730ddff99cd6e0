package org.parley.phone.engine;

import org.parley.phone.PhoneCall.Rejection;
import org.parley.phone.PhoneException;
import org.parley.phone.PhoneException.Problem;

import java.util.concurrent.CompletableFuture;

/// How a call that is not answered yet is answered, refused or given up; used on the line's thread.
sealed interface CallLeg permits CallLeg.None, IncomingLeg, OutgoingLeg {

    default CompletableFuture<Void> answer() {
        throw new PhoneException(
                Problem.WRONG_STATE, "Only an incoming call that rings can be answered.");
    }

    default CompletableFuture<Void> reject(Rejection rejection) {
        throw new PhoneException(
                Problem.WRONG_STATE, "Only an incoming call that rings can be refused.");
    }

    default CompletableFuture<Void> cancel() {
        throw new PhoneException(
                Problem.WRONG_STATE, "Only an outgoing call that is not answered can be given up.");
    }

    /// Before the call is under way.
    record None() implements CallLeg {}
}
