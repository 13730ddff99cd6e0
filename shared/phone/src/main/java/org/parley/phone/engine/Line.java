package org.parley.phone.engine;

import org.parley.phone.PhoneAccount;
import org.parley.phone.PhoneException;
import org.parley.phone.media.MediaEngine;
import org.parley.phone.sip.AuthenticatingSender;
import org.parley.phone.sip.SipAddress;
import org.parley.phone.sip.SipEndpoint;
import org.parley.phone.sip.SipRequest;
import org.parley.phone.sip.SipResponse;
import org.parley.phone.sip.SipUri;
import org.parley.phone.sip.Tokens;

import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;

/// What registration and calls share: who we are, the one thread, the way out.
///
/// @param account who we are
/// @param host our name in Contact
/// @param userAgent what we call ourselves
/// @param thread owns all state
/// @param endpoint transactions
/// @param sender requests with proof of identity
/// @param media sound
/// @param notifier the listeners
/// @param clock the time
/// @param tokens tags and ids
record Line(
        PhoneAccount account,
        String host,
        String userAgent,
        ScheduledExecutorService thread,
        SipEndpoint endpoint,
        AuthenticatingSender sender,
        MediaEngine media,
        Notifier notifier,
        InstantSource clock,
        Tokens tokens) {
    static final String ALLOW = "INVITE, ACK, CANCEL, BYE, OPTIONS, NOTIFY, REFER, INFO, UPDATE";
    static final String SDP = "application/sdp";

    /// Our address of record.
    String self() {
        return "sip:" + SipUri.escape(account.user()) + "@" + account.domain();
    }

    /// Our From, without tag.
    String selfNamed() {
        return SipAddress.format(account.displayName(), self());
    }

    /// Where requests of a dialog reach us.
    String contact() {
        return "<sip:" + SipUri.escape(account.user()) + "@" + host + ";transport=ws>";
    }

    /// A number or address as the target of a request.
    String target(String number) {
        boolean address = number.startsWith("sip:") || number.startsWith("sips:");
        return address ? number : "sip:" + SipUri.escape(number) + "@" + account.domain();
    }

    SipRequest dressed(SipRequest request) {
        return request.with("Contact", contact())
                .with("User-Agent", userAgent)
                .with("Supported", "replaces, outbound")
                .with("Allow", ALLOW);
    }

    SipResponse dressed(SipResponse response) {
        return response.with("Contact", contact())
                .with("User-Agent", userAgent)
                .with("Supported", "replaces, outbound")
                .with("Allow", ALLOW);
    }

    /// Runs on the one thread; after the end of the telephone nothing runs.
    void run(Runnable action) {
        try {
            thread.execute(action);
        } catch (RejectedExecutionException e) {
            org.slf4j.LoggerFactory.getLogger(Line.class).trace("The telephone is closed", e);
        }
    }

    /// Runs a command on the one thread; what it throws fails the future.
    <T> CompletableFuture<T> command(Supplier<CompletableFuture<T>> action) {
        try {
            return CompletableFuture.supplyAsync(action, thread).thenCompose(future -> future);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(
                    new PhoneException(
                            PhoneException.Problem.CLOSED, "The telephone is closed.", e));
        }
    }
}
