package org.parley.phone.caller;

import org.jspecify.annotations.Nullable;
import org.parley.phone.sip.ClientTransaction;
import org.parley.phone.sip.ResponseHandler;
import org.parley.phone.sip.SipDialog;
import org.parley.phone.sip.SipParseException;
import org.parley.phone.sip.SipRequest;
import org.parley.phone.sip.SipResponse;
import org.parley.phone.sip.SipUri;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/// What a synthetic telephone asks of the server within an answered call. Each asking completes
/// with the status that came, 408 when none did.
final class InCall {
    private final Station station;
    private final SyntheticCall call;

    InCall(Station station, SyntheticCall call) {
        this.station = station;
        this.call = call;
    }

    /// Describes our sound anew (RFC 3264 section 8).
    CompletableFuture<Integer> describe(String direction) {
        return ask(
                "INVITE",
                request -> request.withBody("application/sdp", station.sdpOf(call, direction)));
    }

    /// Hands the other party over to a number (RFC 3515).
    CompletableFuture<Integer> refer(String number) {
        return ask("REFER", request -> request.with("Refer-To", "<" + target(number) + ">"));
    }

    /// Hands the other party over to that of a second call, whose place it takes (RFC 3891).
    CompletableFuture<Integer> referTo(SyntheticCall second) {
        try {
            SipDialog known = second.dialog().orElseThrow();
            String replaces =
                    known.callId()
                            + ";to-tag="
                            + known.remoteTag()
                            + ";from-tag="
                            + known.localTag();
            String address = target(second.remote()) + "?Replaces=" + SipUri.escape(replaces);
            return ask("REFER", request -> request.with("Refer-To", "<" + address + ">"));
        } catch (SipParseException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /// Presses a key by INFO.
    CompletableFuture<Integer> key(char key) {
        return ask(
                "INFO",
                request ->
                        request.withBody(
                                "application/dtmf-relay",
                                "Signal=" + key + "\r\nDuration=160\r\n"));
    }

    private String target(String number) {
        return "sip:"
                + SipUri.escape(number)
                + "@"
                + station.pbx().getAddress().getHostAddress()
                + ":"
                + station.pbx().getPort();
    }

    private CompletableFuture<Integer> ask(String method, UnaryOperator<SipRequest> dress) {
        CompletableFuture<Integer> status = new CompletableFuture<>();
        station.run(() -> {
            Optional<SipDialog> dialog = call.dialog();
            if (dialog.isEmpty() || !call.talking()) {
                status.completeExceptionally(new IllegalStateException("no talk: " + call));
                return;
            }
            SipRequest request =
                    dialog.get()
                            .request(method)
                            .with("Contact", "<sip:" + station.hostPort() + ">");
            Answer answer = new Answer(dialog.get(), status);
            answer.transaction = station.endpoint().send(dress.apply(request), answer);
        });
        return status;
    }

    private final class Answer implements ResponseHandler {
        private final SipDialog dialog;
        private final CompletableFuture<Integer> status;
        private @Nullable ClientTransaction transaction;

        Answer(SipDialog dialog, CompletableFuture<Integer> status) {
            this.dialog = dialog;
            this.status = status;
        }

        @Override
        public void answered(SipResponse response) {
            if (transaction != null && transaction.request().is("INVITE") && response.success()) {
                SipRequest ack = dialog.ack(transaction.request().cseq().number());
                transaction.acknowledge(station.endpoint().outsideTransaction(ack));
                station.connectSound(call, response.body().text());
            }
            status.complete(response.code());
        }

        @Override
        public void failed(Failure failure) {
            status.complete(408);
        }
    }
}
