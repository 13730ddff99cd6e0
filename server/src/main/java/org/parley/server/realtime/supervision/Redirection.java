package org.parley.server.realtime.supervision;

import jakarta.inject.Inject;

import org.parley.contract.auth.Me;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;
import org.parley.contract.realtime.RedirectRequest;
import org.parley.contract.telephony.CallState;
import org.parley.contract.telephony.LiveCall;
import org.parley.contract.telephony.Queue;
import org.parley.server.permissions.Visibility;
import org.parley.server.platform.audit.Subject;
import org.parley.server.telephony.call.CallService;
import org.parley.server.telephony.queue.QueueService;
import org.parley.server.telephony.waitingroom.WaitingCallers;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Sends a waiting call to another queue or to a number, at a supervisor's word.
///
/// Refuses: `NOT_FOUND` for what the supervisor does not see, `VALIDATION_FAILED` for a wish that
/// names neither or both, `CONFLICT` for a call that waits no more, `UNAVAILABLE` when Asterisk
/// does not answer.
final class Redirection {
    private static final int PATIENCE_SECONDS = 5;

    private final DeedLog deeds;
    private final CallService calls;
    private final QueueService queues;
    private final WaitingCallers callers;
    private final Visibility visibility;

    @Inject
    Redirection(
            DeedLog deeds,
            CallService calls,
            QueueService queues,
            WaitingCallers callers,
            Visibility visibility) {
        this.deeds = deeds;
        this.calls = calls;
        this.queues = queues;
        this.callers = callers;
        this.visibility = visibility;
    }

    /// Where a call went, as the audit keeps it.
    private record Sent(String to) {}

    void run(String id, RedirectRequest wish, Me me) {
        LiveCall call = calls.get(id);
        if (!visibility.of(me).seesCall(call.queue(), call.agentId())) {
            throw Refusal.notFound("call", id);
        }
        if (call.state() != CallState.WAITING && call.state() != CallState.RINGING) {
            throw waitsNoMore();
        }
        UUID queueId = wish.queueId();
        if ((queueId == null) == wish.number().isEmpty()) {
            throw new Refusal(
                    ErrorCode.VALIDATION_FAILED, "Name either a queue or a number to send it to.");
        }
        String to = wish.number();
        CompletableFuture<Boolean> sent;
        if (queueId == null) {
            sent = callers.sendToNumber(call.id(), to);
        } else {
            to = queue(queueId, call, me).name();
            sent = callers.sendToQueue(call.id(), to);
        }
        if (!answer(sent)) {
            throw waitsNoMore();
        }
        deeds.write(
                me,
                "realtime.redirect",
                new Subject("call", call.id(), call.callerNumber()),
                new Sent(to));
    }

    private Queue queue(UUID id, LiveCall call, Me me) {
        Queue queue =
                queues.findQueue(id)
                        .filter(found -> visibility.of(me).seesQueue(found.id()))
                        .orElseThrow(() -> Refusal.notFound("queue", id));
        if (queue.name().equals(call.queue())) {
            throw new Refusal(
                    ErrorCode.CONFLICT, "The call waits in " + queue.name() + " already.");
        }
        return queue;
    }

    private static boolean answer(CompletableFuture<Boolean> sent) {
        try {
            return sent.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw unavailable();
        } catch (ExecutionException | TimeoutException _) {
            throw unavailable();
        }
    }

    private static Refusal unavailable() {
        return new Refusal(
                ErrorCode.UNAVAILABLE,
                "Asterisk did not answer, so the call may not have been sent. Look where it is.");
    }

    private static Refusal waitsNoMore() {
        return new Refusal(
                ErrorCode.CONFLICT, "The call does not wait any more, so it was not sent.");
    }
}
