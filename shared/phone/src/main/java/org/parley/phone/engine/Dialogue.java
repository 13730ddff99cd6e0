package org.parley.phone.engine;

import org.jspecify.annotations.Nullable;
import org.parley.phone.CallEnd;
import org.parley.phone.CallState;
import org.parley.phone.PhoneException;
import org.parley.phone.PhoneException.Problem;
import org.parley.phone.media.MediaSession.Direction;
import org.parley.phone.sip.AuthenticatingSender;
import org.parley.phone.sip.ServerTransaction;
import org.parley.phone.sip.SipDialog;
import org.parley.phone.sip.SipParseException;
import org.parley.phone.sip.SipRequest;
import org.parley.phone.sip.SipResponse;
import org.parley.phone.sip.SipUri;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// What the two sides of an answered call say to each other: hold, transfer, changes of the sound,
/// the end. On the line's thread only.
final class Dialogue {
    private final Line line;
    private final DefaultPhoneCall call;
    private @Nullable SipDialog dialog;
    private @Nullable Transfer transfer;
    private boolean changing;

    Dialogue(Line line, DefaultPhoneCall call) {
        this.line = line;
        this.call = call;
    }

    void begin(SipDialog known) {
        dialog = known;
    }

    private SipDialog dialog() {
        if (dialog == null) {
            throw new PhoneException(Problem.WRONG_STATE, "The call is not answered yet.");
        }
        return dialog;
    }

    /// Takes the other side's answer to our offer.
    void take(String sdp) {
        call.media()
                .accept(sdp)
                .whenCompleteAsync(
                        (done, problem) -> {
                            if (problem != null && call.state() != CallState.ENDED) {
                                noSound("No sound could be agreed on: " + problem.getMessage());
                            }
                        },
                        line.thread())
                .exceptionally(handled -> null);
    }

    void soundLost() {
        noSound("No sound comes through: the way to the other side was not found, or was lost.");
    }

    private void noSound(String sentence) {
        if (dialog != null && call.state() != CallState.ENDED) {
            sendBye();
        }
        call.end(CallEnd.Cause.NO_MEDIA, 0, sentence);
    }

    // ---- what we ask

    CompletableFuture<Void> hangUp() {
        if (call.state() != CallState.ENDED) {
            sendBye();
            call.end(CallEnd.Cause.HUNG_UP_HERE, 0, "Hung up here.");
        }
        return CompletableFuture.completedFuture(null);
    }

    void sendBye() {
        SipDialog known = dialog();
        line.sender().send(line.dressed(known.request("BYE")), known::nextNumber, new Reply());
    }

    CompletableFuture<Void> hold(boolean on) {
        if (changing) {
            throw new PhoneException(
                    Problem.WRONG_STATE, "The call's sound is being changed already.");
        }
        changing = true;
        Direction direction = on ? Direction.ONLY_SENDING : Direction.BOTH;
        return call.media()
                .offer(direction)
                .thenComposeAsync(sdp -> reinvite(sdp, 1), line.thread())
                .thenComposeAsync(answer -> call.media().accept(answer), line.thread())
                .handleAsync(
                        (done, problem) -> {
                            changing = false;
                            if (problem != null) {
                                throw Problems.of(problem);
                            }
                            call.become(on ? CallState.HELD : CallState.TALKING);
                            return null;
                        },
                        line.thread());
    }

    /// Sends a description in a re-INVITE; gives the other side's answer. When both sides ask at
    /// once (491) it is tried again after a moment (RFC 3261 section 14.1).
    private CompletableFuture<String> reinvite(String sdp, int tries) {
        SipDialog known = dialog();
        SipRequest invite = line.dressed(known.request("INVITE")).withBody(Line.SDP, sdp);
        Reply reply = new Reply();
        AuthenticatingSender.Sending sending = line.sender().send(invite, known::nextNumber, reply);
        return reply.response()
                .thenComposeAsync(
                        response -> {
                            if (response.code() == 491 && tries < 4) {
                                return later(() -> reinvite(sdp, tries + 1));
                            }
                            if (!response.success()) {
                                throw Problems.refused(response);
                            }
                            SipRequest sent = sending.transaction().request();
                            sending.transaction()
                                    .acknowledge(
                                            line.endpoint()
                                                    .outsideTransaction(
                                                            known.ack(sent.cseq().number())));
                            return CompletableFuture.completedFuture(response.body().text());
                        },
                        line.thread());
    }

    private CompletableFuture<String> later(Supplier<CompletableFuture<String>> action) {
        long millis = ThreadLocalRandom.current().nextLong(200, 2000);
        return CompletableFuture.supplyAsync(
                        action,
                        CompletableFuture.delayedExecutor(
                                millis, TimeUnit.MILLISECONDS, line.thread()))
                .thenCompose(answer -> answer);
    }

    /// Where a REFER sends the other party so that it takes this call's place (RFC 3891).
    String replacing() {
        try {
            SipDialog known = dialog();
            String replaces =
                    known.callId()
                            + ";to-tag="
                            + known.remoteTag()
                            + ";from-tag="
                            + known.localTag();
            return known.remoteAddress().uri() + "?Replaces=" + SipUri.escape(replaces);
        } catch (SipParseException e) {
            throw new PhoneException(
                    Problem.WRONG_STATE, "The other call's address cannot be read.", e);
        }
    }

    CompletableFuture<Void> transfer(String target) {
        if (transfer != null && !transfer.settled()) {
            throw new PhoneException(Problem.WRONG_STATE, "The call is being transferred already.");
        }
        SipDialog known = dialog();
        Transfer started = new Transfer();
        transfer = started;
        SipRequest refer =
                line.dressed(known.request("REFER"))
                        .with("Refer-To", "<" + target + ">")
                        .with("Referred-By", "<" + line.self() + ">");
        Reply reply = new Reply();
        line.sender().send(refer, known::nextNumber, reply);
        reply.response()
                .whenCompleteAsync(
                        (response, problem) -> {
                            if (problem != null) {
                                started.fail(Problems.of(problem));
                            } else if (!response.success()) {
                                started.fail(Problems.refused(response));
                            }
                        },
                        line.thread())
                .exceptionally(handled -> null);
        return started.outcome();
    }

    void over(CallEnd why) {
        if (transfer != null) {
            transfer.callEnded(why);
        }
    }

    // ---- what the other side asks

    void requested(SipRequest request, ServerTransaction transaction) {
        if (dialog != null && !dialog.accepts(request)) {
            transaction.respond(500, "Server Internal Error");
            return;
        }
        switch (request.method()) {
            case "INVITE" -> reinvited(request, transaction);
            case "UPDATE" -> updated(request, transaction);
            case "BYE" -> bye(request, transaction);
            case "NOTIFY" -> {
                transaction.respond(200, "OK");
                notified(request.body().text());
            }
            case "OPTIONS", "INFO" -> transaction.respond(200, "OK");
            case "REFER" -> transaction.respond(603, "Decline");
            default -> transaction.respond(501, "Not Implemented");
        }
    }

    /// Whoever hands a call over leaves it when the target has answered (RFC 5589).
    private void notified(String piece) {
        if (transfer != null && transfer.notified(piece) && call.state() != CallState.ENDED) {
            sendBye();
            call.end(CallEnd.Cause.TRANSFERRED, 0, "Transferred.");
        }
    }

    private void bye(SipRequest request, ServerTransaction transaction) {
        transaction.respond(200, "OK");
        boolean handedOver = transfer != null && !transfer.failed();
        if (handedOver) {
            call.end(CallEnd.Cause.TRANSFERRED, 0, "Transferred.");
        } else if (call.state().connected()) {
            call.end(CallEnd.Cause.HUNG_UP_THERE, 0, "The other side hung up.");
        } else {
            call.end(Invitation.cancelled(request.headers()));
        }
    }

    private void updated(SipRequest request, ServerTransaction transaction) {
        nameMayHaveChanged(request);
        if (request.body().size() == 0) {
            transaction.respond(line.dressed(SipResponse.to(request, 200, "OK")));
        } else {
            reinvited(request, transaction);
        }
    }

    private void nameMayHaveChanged(SipRequest request) {
        Invitation.asserted(request).ifPresent(party -> call.detail(known -> known.with(party)));
    }

    private void reinvited(SipRequest request, ServerTransaction transaction) {
        if (changing) {
            transaction.respond(491, "Request Pending");
            return;
        }
        changing = true;
        nameMayHaveChanged(request);
        String theirs = request.body().text();
        boolean theyOffer = !theirs.isBlank();
        CompletableFuture<String> ours =
                theyOffer ? call.media().answer(theirs) : call.media().offer(currentDirection());
        ours.whenCompleteAsync(
                        (sdp, problem) -> {
                            changing = false;
                            if (problem != null) {
                                transaction.respond(488, "Not Acceptable Here");
                                return;
                            }
                            agreed(request, transaction, sdp, theyOffer);
                        },
                        line.thread())
                .exceptionally(handled -> "");
    }

    private Direction currentDirection() {
        return call.state() == CallState.HELD ? Direction.ONLY_SENDING : Direction.BOTH;
    }

    private void agreed(
            SipRequest request, ServerTransaction transaction, String sdp, boolean theyOffer) {
        try {
            dialog().retarget(request);
        } catch (SipParseException e) {
            transaction.respond(400, "Bad Request");
            return;
        }
        if (theyOffer) {
            String offer = request.body().text();
            call.detail(known ->
                    known.heldByRemote(
                            offer.contains("a=sendonly") || offer.contains("a=inactive")));
        } else {
            transaction.whenAcknowledged(ack -> take(ack.body().text()));
        }
        transaction.respond(
                line.dressed(SipResponse.to(request, 200, "OK")).withBody(Line.SDP, sdp));
    }
}
