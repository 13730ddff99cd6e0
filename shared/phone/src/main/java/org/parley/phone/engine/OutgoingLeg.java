package org.parley.phone.engine;

import org.jspecify.annotations.Nullable;
import org.parley.phone.CallEnd;
import org.parley.phone.CallState;
import org.parley.phone.media.MediaSession.Direction;
import org.parley.phone.sip.AuthenticatingSender;
import org.parley.phone.sip.ResponseHandler;
import org.parley.phone.sip.SipBody;
import org.parley.phone.sip.SipDialog;
import org.parley.phone.sip.SipParseException;
import org.parley.phone.sip.SipRequest;
import org.parley.phone.sip.SipResponse;

import java.util.concurrent.CompletableFuture;

/// An INVITE of ours that is not answered yet.
final class OutgoingLeg implements CallLeg, ResponseHandler {
    private final DefaultPhoneCall call;
    private final String target;
    private long number = 1;
    private boolean givenUp;
    private boolean soundAgreed;
    private AuthenticatingSender.@Nullable Sending sending;

    OutgoingLeg(DefaultPhoneCall call, String target) {
        this.call = call;
        this.target = target;
    }

    /// Prepares the sound, then sends the INVITE.
    void dial() {
        call.media()
                .offer(Direction.BOTH)
                .whenCompleteAsync(
                        (sdp, problem) -> {
                            if (call.state() == CallState.ENDED) {
                                return;
                            }
                            if (problem == null) {
                                send(sdp);
                            } else {
                                call.end(
                                        CallEnd.Cause.NO_MEDIA,
                                        0,
                                        "The sound could not be prepared: " + problem.getMessage());
                            }
                        },
                        call.line().thread())
                .exceptionally(handled -> "");
    }

    private void send(String sdp) {
        SipRequest invite = new SipRequest("INVITE", target, call.inviteHeaders(), SipBody.EMPTY);
        sending =
                call.line()
                        .sender()
                        .send(
                                call.line().dressed(invite).withBody(Line.SDP, sdp),
                                () -> ++number,
                                this);
    }

    @Override
    public void provisional(SipResponse response) {
        if (response.code() >= 180) {
            call.become(CallState.RINGING);
        }
        agreeSound(response);
    }

    /// Early sound (a ring tone or an announcement) comes with the same answer as the final one.
    private void agreeSound(SipResponse response) {
        if (!soundAgreed && response.body().size() > 0) {
            soundAgreed = true;
            call.dialogue().take(response.body().text());
        }
    }

    @Override
    public void answered(SipResponse response) {
        if (!response.success()) {
            boolean ours = givenUp && response.code() == 487;
            call.end(
                    ours
                            ? new CallEnd(CallEnd.Cause.HUNG_UP_HERE, 487, "Given up here.")
                            : Invitation.refused(response.code(), response.reason()));
            return;
        }
        try {
            accept(response);
        } catch (SipParseException e) {
            call.end(
                    CallEnd.Cause.FAILED,
                    response.code(),
                    "The server's answer cannot be read: " + e.getMessage());
        }
    }

    private void accept(SipResponse response) throws SipParseException {
        if (sending == null) {
            throw new IllegalStateException("answered before it was sent");
        }
        SipRequest invite = sending.transaction().request();
        SipDialog dialog = SipDialog.ofOurs(invite, response);
        sending.transaction()
                .acknowledge(
                        call.line()
                                .endpoint()
                                .outsideTransaction(dialog.ack(invite.cseq().number())));
        if (call.state() == CallState.ENDED) {
            call.dialogue().begin(dialog);
            call.dialogue().sendBye();
            return;
        }
        call.answeredWith(dialog);
        agreeSound(response);
        if (givenUp) {
            call.dialogue().hangUp();
        }
    }

    @Override
    public void failed(Failure failure) {
        switch (failure) {
            case TIMED_OUT -> call.end(CallEnd.Cause.NO_ANSWER, 408, "The server did not answer.");
            case CONNECTION_LOST ->
                    call.end(
                            CallEnd.Cause.CONNECTION_LOST,
                            0,
                            "The connection to the telephone server was lost.");
            case NOT_AUTHORISED ->
                    call.end(
                            CallEnd.Cause.FAILED,
                            401,
                            "The server asks for a proof that cannot be read.");
        }
    }

    @Override
    public CompletableFuture<Void> cancel() {
        givenUp = true;
        if (sending != null) {
            sending.cancel();
        }
        call.end(CallEnd.Cause.HUNG_UP_HERE, 487, "Given up here.");
        return CompletableFuture.completedFuture(null);
    }
}
