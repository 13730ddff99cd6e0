package org.parley.phone.sip;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;

/// A request of ours and its responses (RFC 3261 section 17.1). Used on the endpoint's thread only.
public final class ClientTransaction {
    private enum State {
        CALLING,
        PROCEEDING,
        ANSWERED,
        OVER
    }

    private final SipEndpoint endpoint;
    private final SipRequest request;
    private final ResponseHandler handler;
    private final Timing timing;
    private State state = State.CALLING;
    private boolean cancelWanted;
    private @Nullable SipRequest ack;
    private @Nullable ScheduledFuture<?> repeat;
    private @Nullable ScheduledFuture<?> deadline;

    ClientTransaction(
            SipEndpoint endpoint, SipRequest request, ResponseHandler handler, Timing timing) {
        this.endpoint = endpoint;
        this.request = request;
        this.handler = handler;
        this.timing = timing;
    }

    /// The request as it was sent.
    public SipRequest request() {
        return request;
    }

    void start() {
        endpoint.transmit(request);
        deadline = endpoint.after(timing.patience(), this::timedOut);
        if (!endpoint.reliable()) {
            repeatAfter(timing.first());
        }
    }

    /// Takes an INVITE back that has no final response; it is answered with 487, or with a 2xx that
    /// crossed.
    public void cancel() {
        cancelWanted = true;
        if (state == State.PROCEEDING) {
            sendCancel();
        }
    }

    /// Acknowledges a 2xx; sent again whenever the 2xx comes again.
    public void acknowledge(SipRequest acknowledgement) {
        ack = acknowledgement;
        endpoint.transmit(acknowledgement);
    }

    void received(SipResponse response) {
        if (state == State.ANSWERED || state == State.OVER) {
            if (!response.provisional() && ack != null) {
                endpoint.transmit(ack);
            }
            return;
        }
        if (response.provisional()) {
            proceed(response);
        } else {
            finish(response);
        }
    }

    private void proceed(SipResponse response) {
        stop(repeat);
        boolean first = state == State.CALLING;
        state = State.PROCEEDING;
        if (first && request.is("INVITE")) {
            stop(deadline);
            deadline =
                    endpoint.after(
                            cancelWanted ? timing.patience() : timing.inviteGuard(),
                            this::timedOut);
            if (cancelWanted) {
                sendCancel();
            }
        }
        if (response.code() > 100) {
            handler.provisional(response);
        }
    }

    private void finish(SipResponse response) {
        stop(repeat);
        stop(deadline);
        state = State.ANSWERED;
        if (request.is("INVITE") && !response.success()) {
            acknowledge(ackOfFailure(response));
        }
        if (endpoint.reliable() || !request.is("INVITE")) {
            over();
        } else {
            deadline = endpoint.after(timing.patience(), this::over);
        }
        handler.answered(response);
    }

    private SipRequest ackOfFailure(SipResponse response) {
        SipHeaders headers =
                endpoint.skeleton(request).with("CSeq", request.cseq().number() + " ACK");
        return new SipRequest(
                "ACK",
                request.uri(),
                headers.with("To", response.headers().find("To").orElseThrow()),
                SipBody.EMPTY);
    }

    private void sendCancel() {
        SipHeaders headers =
                endpoint.skeleton(request).with("CSeq", request.cseq().number() + " CANCEL");
        endpoint.sendCancel(new SipRequest("CANCEL", request.uri(), headers, SipBody.EMPTY));
        stop(deadline);
        deadline = endpoint.after(timing.patience(), this::timedOut);
    }

    private void repeatAfter(Duration pause) {
        repeat =
                endpoint.after(
                        pause,
                        () -> {
                            if (state == State.CALLING
                                    || (state == State.PROCEEDING && !request.is("INVITE"))) {
                                endpoint.transmit(request);
                                Duration next = pause.multipliedBy(2);
                                boolean capped =
                                        !request.is("INVITE")
                                                && next.compareTo(timing.longest()) > 0;
                                repeatAfter(capped ? timing.longest() : next);
                            }
                        });
    }

    private void timedOut() {
        fail(ResponseHandler.Failure.TIMED_OUT);
    }

    void fail(ResponseHandler.Failure failure) {
        boolean unanswered = state == State.CALLING || state == State.PROCEEDING;
        over();
        if (unanswered) {
            handler.failed(failure);
        }
    }

    private void over() {
        stop(repeat);
        stop(deadline);
        state = State.OVER;
        endpoint.forget(this);
    }

    private static void stop(@Nullable ScheduledFuture<?> timer) {
        if (timer != null) {
            timer.cancel(false);
        }
    }
}
