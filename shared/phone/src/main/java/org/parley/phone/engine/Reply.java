package org.parley.phone.engine;

import org.parley.phone.PhoneException;
import org.parley.phone.PhoneException.Problem;
import org.parley.phone.sip.ResponseHandler;
import org.parley.phone.sip.SipResponse;

import java.util.concurrent.CompletableFuture;

/// The final response to a request, as a future that completes on the line's thread.
final class Reply implements ResponseHandler {
    private final CompletableFuture<SipResponse> response = new CompletableFuture<>();

    CompletableFuture<SipResponse> response() {
        return response;
    }

    @Override
    public void answered(SipResponse answer) {
        response.complete(answer);
    }

    @Override
    public void failed(Failure failure) {
        response.completeExceptionally(
                switch (failure) {
                    case TIMED_OUT ->
                            new PhoneException(
                                    Problem.TIMED_OUT, "The server did not answer in time.");
                    case CONNECTION_LOST ->
                            new PhoneException(
                                    Problem.NOT_CONNECTED,
                                    "The connection to the server was lost.");
                    case NOT_AUTHORISED ->
                            new PhoneException(
                                    Problem.REFUSED,
                                    "The server asks for a proof that cannot be given.");
                });
    }
}
