package org.parley.phone.engine;

import org.parley.phone.CallEnd;
import org.parley.phone.PhoneException;
import org.parley.phone.PhoneException.Problem;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A REFER under way: its outcome comes in NOTIFY requests with a piece of a SIP message (RFC
/// 3515), or shows in the end of the call.
final class Transfer {
    private static final long PATIENCE_SECONDS = 60;

    private final CompletableFuture<Void> outcome = new CompletableFuture<>();

    CompletableFuture<Void> outcome() {
        return outcome.copy()
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .exceptionally(problem -> {
                    throw problem instanceof TimeoutException
                            ? new PhoneException(
                                    Problem.TIMED_OUT,
                                    "Nothing was heard of the transfer for a minute.",
                                    problem)
                            : Problems.of(problem);
                });
    }

    boolean settled() {
        return outcome.isDone();
    }

    boolean failed() {
        return outcome.isCompletedExceptionally();
    }

    void fail(PhoneException problem) {
        outcome.completeExceptionally(problem);
    }

    /// Takes the body of a NOTIFY, such as `SIP/2.0 200 OK`; true when it says that the target has
    /// answered.
    boolean notified(String piece) {
        String[] words = piece.strip().split("\\s+", 3);
        if (words.length < 2 || !words[0].equals("SIP/2.0") || !words[1].matches("[1-6]\\d\\d")) {
            return false;
        }
        int code = Integer.parseInt(words[1]);
        if (code >= 300) {
            String reason = words.length > 2 ? words[2].lines().findFirst().orElse("") : "";
            fail(
                    new PhoneException(
                            Problem.REFUSED,
                            "The transfer failed: "
                                    + code
                                    + " "
                                    + reason
                                    + ". The call is still here."));
        } else if (code >= 200) {
            return outcome.complete(null);
        }
        return false;
    }

    /// The call ended before we heard how the transfer went.
    void callEnded(CallEnd why) {
        if (why.cause() == CallEnd.Cause.TRANSFERRED) {
            outcome.complete(null);
        } else {
            fail(
                    new PhoneException(
                            Problem.REFUSED,
                            "The call ended before it was transferred: " + why.text()));
        }
    }
}
