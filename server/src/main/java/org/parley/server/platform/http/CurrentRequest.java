package org.parley.server.platform.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.parley.contract.auth.Me;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;

/// What a resource may know of the request that it serves: who asks, from where, with which token.
/// To be asked only on the thread that serves the request, also while it writes a stream.
@Singleton
public final class CurrentRequest {
    private static final ScopedValue<Facts> FACTS = ScopedValue.newInstance();

    @Inject
    public CurrentRequest() {}

    /// The signed-in person.
    ///
    /// @throws Refusal `UNAUTHENTICATED` in an endpoint that anyone may call
    public Me me() {
        Me me = facts().me;
        if (me == null) {
            throw new Refusal(ErrorCode.UNAUTHENTICATED, "Sign in first.");
        }
        return me;
    }

    /// The session's token, absent when the request was signed by name and password.
    public @Nullable String token() {
        return facts().token;
    }

    /// The sender's address.
    public String address() {
        return facts().address;
    }

    /// Refuses a change of an object that someone else has changed since the sender read it.
    ///
    /// @param version of the object as it is now
    /// @throws Refusal `STALE` when the request's `If-Match` names another version
    public void requireUnchanged(long version) {
        String wanted = facts().ifMatch;
        if (wanted != null && !Versions.matches(wanted, version)) {
            throw new Refusal(
                    ErrorCode.STALE,
                    "Someone else has changed this in the meantime. Load it again, then repeat your"
                            + " change.");
        }
    }

    static void serve(Facts facts, ScopedValue.CallableOp<@Nullable Void, Exception> service)
            throws Exception {
        ScopedValue.where(FACTS, facts).call(service);
    }

    static Facts facts() {
        if (!FACTS.isBound()) {
            throw new IllegalStateException("no request is being served by this thread");
        }
        return FACTS.get();
    }

    /// What is known of one request; the access filter adds the person.
    static final class Facts {
        final String address;
        final @Nullable String ifMatch;
        @Nullable Me me;
        @Nullable String token;

        /// Its path in the table of endpoints, once it is known.
        String endpoint = RequestWatch.NO_ENDPOINT;

        private Runnable ending = () -> {};

        Facts(String address, @Nullable String ifMatch) {
            this.address = address;
            this.ifMatch = ifMatch;
        }

        /// Has something done when the request is over, however it ended.
        void atEnd(Runnable task) {
            ending = task;
        }

        void end() {
            ending.run();
        }
    }
}
