package org.parley.phone.sip;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.function.Consumer;

/// A request of the peer and our responses (RFC 3261 section 17.2). Used on the endpoint's thread
/// only.
public final class ServerTransaction {
    private final SipEndpoint endpoint;
    private final SipRequest request;
    private final Timing timing;
    private @Nullable SipResponse last;
    private boolean answered;
    private boolean over;
    private Consumer<SipRequest> cancelled = cancel -> {};
    private Consumer<SipRequest> acknowledged = ack -> {};
    private Runnable unacknowledged = () -> {};
    private @Nullable ScheduledFuture<?> repeat;
    private @Nullable ScheduledFuture<?> deadline;

    ServerTransaction(SipEndpoint endpoint, SipRequest request, Timing timing) {
        this.endpoint = endpoint;
        this.request = request;
        this.timing = timing;
    }

    /// What is responded to.
    public SipRequest request() {
        return request;
    }

    /// Runs when the peer takes the INVITE back before a final response. The handler then responds
    /// 487.
    public void whenCancelled(Consumer<SipRequest> action) {
        cancelled = action;
    }

    /// Runs when the peer has acknowledged a 2xx; given its ACK, which may carry a body.
    public void whenAcknowledged(Consumer<SipRequest> action) {
        acknowledged = action;
    }

    /// Runs when the peer never acknowledges a 2xx.
    public void whenUnacknowledged(Runnable action) {
        unacknowledged = action;
    }

    /// Has a final response been sent?
    public boolean answered() {
        return answered;
    }

    /// Sends a response; after a final one the next are ignored.
    public void respond(SipResponse response) {
        if (answered) {
            return;
        }
        last = response;
        endpoint.transmit(response);
        if (response.provisional()) {
            return;
        }
        answered = true;
        if (request.is("INVITE")) {
            endpoint.awaitAck(this);
            deadline = endpoint.after(timing.patience(), this::noAck);
            if (!endpoint.reliable()) {
                repeatAfter(timing.first());
            }
        } else if (endpoint.reliable()) {
            over();
        } else {
            deadline = endpoint.after(timing.patience(), this::over);
        }
    }

    /// Responds with nothing but a status.
    public void respond(int code, String reason) {
        respond(SipResponse.to(request, code, reason).withToTag(endpoint.tag()));
    }

    void repeated() {
        if (last != null) {
            endpoint.transmit(last);
        }
    }

    void cancelReceived(SipRequest cancel) {
        if (!answered) {
            cancelled.accept(cancel);
        }
    }

    void ackReceived(SipRequest ack) {
        if (over) {
            return;
        }
        boolean success = last != null && last.success();
        stop(repeat);
        stop(deadline);
        if (endpoint.reliable()) {
            over();
        } else {
            over = true;
            deadline = endpoint.after(timing.longest(), this::over);
        }
        if (success) {
            acknowledged.accept(ack);
        }
    }

    private void noAck() {
        boolean success = last != null && last.success();
        over();
        if (success) {
            unacknowledged.run();
        }
    }

    private void repeatAfter(Duration pause) {
        repeat =
                endpoint.after(
                        pause,
                        () -> {
                            repeated();
                            Duration next = pause.multipliedBy(2);
                            repeatAfter(
                                    next.compareTo(timing.longest()) > 0 ? timing.longest() : next);
                        });
    }

    void over() {
        over = true;
        stop(repeat);
        stop(deadline);
        endpoint.forget(this);
    }

    private static void stop(@Nullable ScheduledFuture<?> timer) {
        if (timer != null) {
            timer.cancel(false);
        }
    }
}
