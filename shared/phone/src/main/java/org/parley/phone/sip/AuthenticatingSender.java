package org.parley.phone.sip;

import org.jspecify.annotations.Nullable;

import java.util.function.LongSupplier;

/// Sends requests and meets a server's demand for proof of identity, once; a `stale` nonce is met
/// once more.
///
/// The last nonce is kept, but each new request goes out without proof first: servers bind nonces
/// to their own rules.
public final class AuthenticatingSender {
    private final SipEndpoint endpoint;
    private final Credentials credentials;
    private final Tokens tokens = new Tokens();

    public AuthenticatingSender(SipEndpoint endpoint, Credentials credentials) {
        this.endpoint = endpoint;
        this.credentials = credentials;
    }

    /// Sends.
    ///
    /// @param nextNumber gives the CSeq number for a repetition
    public Sending send(SipRequest request, LongSupplier nextNumber, ResponseHandler handler) {
        Sending sending = new Sending(nextNumber, handler);
        sending.start(request);
        return sending;
    }

    /// A request under way, over however many transactions.
    public final class Sending implements ResponseHandler {
        private final LongSupplier nextNumber;
        private final ResponseHandler handler;
        private @Nullable ClientTransaction transaction;
        private @Nullable String provenNonce;
        private boolean cancelled;
        private int proofs;

        private Sending(LongSupplier nextNumber, ResponseHandler handler) {
            this.nextNumber = nextNumber;
            this.handler = handler;
        }

        private void start(SipRequest request) {
            transaction = endpoint.send(request, this);
            if (cancelled) {
                transaction.cancel();
            }
        }

        /// The transaction that is or was the last one.
        public ClientTransaction transaction() {
            if (transaction == null) {
                throw new IllegalStateException("Nothing was sent yet.");
            }
            return transaction;
        }

        /// Takes an INVITE back.
        public void cancel() {
            cancelled = true;
            transaction().cancel();
        }

        @Override
        public void provisional(SipResponse response) {
            handler.provisional(response);
        }

        @Override
        public void answered(SipResponse response) {
            if ((response.code() != 401 && response.code() != 407) || cancelled) {
                handler.answered(response);
                return;
            }
            try {
                DigestChallenge challenge = DigestChallenge.best(response).orElse(null);
                if (challenge == null || !worthProving(challenge)) {
                    handler.answered(response);
                    return;
                }
                prove(challenge, response.code() == 407 ? "Proxy-Authorization" : "Authorization");
            } catch (SipParseException e) {
                handler.failed(Failure.NOT_AUTHORISED);
            }
        }

        private boolean worthProving(DigestChallenge challenge) {
            return provenNonce == null
                    || (challenge.stale() && proofs < 3 && !challenge.nonce().equals(provenNonce));
        }

        private void prove(DigestChallenge challenge, String header) {
            SipRequest request = transaction().request();
            provenNonce = challenge.nonce();
            proofs++;
            String proof =
                    DigestAnswer.header(
                            challenge,
                            credentials,
                            request.method(),
                            request.uri(),
                            1,
                            tokens.next(16));
            start(
                    request.with("CSeq", nextNumber.getAsLong() + " " + request.method())
                            .with(header, proof));
        }

        @Override
        public void failed(Failure failure) {
            handler.failed(failure);
        }
    }
}
