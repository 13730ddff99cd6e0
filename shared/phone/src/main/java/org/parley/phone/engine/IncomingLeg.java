package org.parley.phone.engine;

import org.parley.phone.CallEnd;
import org.parley.phone.CallState;
import org.parley.phone.PhoneCall.Rejection;
import org.parley.phone.PhoneException;
import org.parley.phone.PhoneException.Problem;
import org.parley.phone.media.MediaSession.Direction;
import org.parley.phone.sip.ServerTransaction;
import org.parley.phone.sip.SipDialog;
import org.parley.phone.sip.SipParseException;
import org.parley.phone.sip.SipRequest;
import org.parley.phone.sip.SipResponse;

import java.util.concurrent.CompletableFuture;

/// An INVITE that came and rings.
final class IncomingLeg implements CallLeg {
    private final DefaultPhoneCall call;
    private final ServerTransaction transaction;
    private final SipRequest invite;
    private final String tag;
    private final SipDialog dialog;
    private boolean answering;

    IncomingLeg(DefaultPhoneCall call, ServerTransaction transaction) throws SipParseException {
        this.call = call;
        this.transaction = transaction;
        this.invite = transaction.request();
        this.tag = call.line().tokens().next(10);
        this.dialog = SipDialog.ofTheirs(invite, tag);
    }

    /// Tells the caller that it rings here.
    void ring() {
        transaction.whenCancelled(this::cancelled);
        transaction.respond(response(180, "Ringing"));
    }

    private SipResponse response(int code, String reason) {
        return call.line().dressed(SipResponse.to(invite, code, reason).withToTag(tag));
    }

    private void cancelled(SipRequest cancel) {
        transaction.respond(response(487, "Request Terminated"));
        call.end(Invitation.cancelled(cancel.headers()));
    }

    @Override
    public CompletableFuture<Void> answer() {
        if (call.state() != CallState.INCOMING_RINGING || answering) {
            throw call.wrong("answered");
        }
        answering = true;
        boolean theyOffer = invite.body().size() > 0;
        CompletableFuture<String> description =
                theyOffer
                        ? call.media().answer(invite.body().text())
                        : call.media().offer(Direction.BOTH);
        return description
                .handleAsync(
                        (sdp, problem) ->
                                problem == null ? accept(sdp, theyOffer) : noSound(problem),
                        call.line().thread())
                .thenCompose(done -> done);
    }

    private CompletableFuture<Void> accept(String sdp, boolean theyOffer) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        if (call.state() != CallState.INCOMING_RINGING || transaction.answered()) {
            done.completeExceptionally(call.wrong("answered"));
            return done;
        }
        transaction.whenAcknowledged(ack -> {
            if (!theyOffer) {
                call.dialogue().take(ack.body().text());
            }
            done.complete(null);
        });
        transaction.whenUnacknowledged(() -> {
            done.completeExceptionally(
                    new PhoneException(
                            Problem.TIMED_OUT, "The caller went away while we answered."));
            call.dialogue().hangUp();
        });
        transaction.respond(response(200, "OK").withBody(Line.SDP, sdp));
        call.answeredWith(dialog);
        return done;
    }

    private CompletableFuture<Void> noSound(Throwable problem) {
        transaction.respond(response(488, "Not Acceptable Here"));
        call.end(
                CallEnd.Cause.NO_MEDIA,
                488,
                "No sound could be agreed on: " + problem.getMessage());
        return CompletableFuture.failedFuture(
                new PhoneException(
                        Problem.NO_MEDIA,
                        "The call was refused because no sound could be agreed on.",
                        problem));
    }

    @Override
    public CompletableFuture<Void> reject(Rejection rejection) {
        if (call.state() != CallState.INCOMING_RINGING) {
            throw call.wrong("refused");
        }
        transaction.respond(response(rejection.code(), rejection.reason()));
        call.end(CallEnd.Cause.REJECTED_HERE, rejection.code(), "Refused here.");
        return CompletableFuture.completedFuture(null);
    }
}
