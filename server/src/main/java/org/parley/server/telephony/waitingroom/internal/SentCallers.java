package org.parley.server.telephony.waitingroom.internal;

import jakarta.inject.Inject;

import org.parley.server.telephony.config.Dialplan;
import org.parley.server.telephony.waitingroom.WaitingCallers;

import java.util.concurrent.CompletableFuture;

/// Sends callers out of the waiting room. The dialplan tells that they left, and the router
/// withdraws what rings for them.
public final class SentCallers implements WaitingCallers {
    private final WaitingRoom room;
    private final AsteriskRoom asterisk;

    @Inject
    SentCallers(WaitingRoom room, AsteriskRoom asterisk) {
        this.room = room;
        this.asterisk = asterisk;
    }

    @Override
    public CompletableFuture<Boolean> sendToQueue(String leg, String queue) {
        return send(leg, Dialplan.SEND_TO_QUEUE, queue);
    }

    @Override
    public CompletableFuture<Boolean> sendToNumber(String leg, String number) {
        return send(leg, Dialplan.SEND_TO_NUMBER, number);
    }

    private CompletableFuture<Boolean> send(String leg, String context, String extension) {
        return room.findWaiting(leg)
                .map(caller ->
                        asterisk.send(caller, context, extension)
                                .thenApply(answer -> answer == AsteriskRoom.Answer.DONE))
                .orElseGet(() -> CompletableFuture.completedFuture(false));
    }
}
