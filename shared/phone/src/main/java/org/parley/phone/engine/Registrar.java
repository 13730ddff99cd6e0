package org.parley.phone.engine;

import org.jspecify.annotations.Nullable;
import org.parley.phone.RegistrationFailure;
import org.parley.phone.RegistrationState;
import org.parley.phone.sip.ResponseHandler;
import org.parley.phone.sip.SipAddress;
import org.parley.phone.sip.SipBody;
import org.parley.phone.sip.SipHeaders;
import org.parley.phone.sip.SipParseException;
import org.parley.phone.sip.SipRequest;
import org.parley.phone.sip.SipResponse;
import org.parley.phone.ws.ConnectionFailure;
import org.parley.phone.ws.WebSocketTransport;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/// Keeps the telephone registered while the connection stands (RFC 3261 section 10): at once when
/// it comes up, then before the server's time runs out.
final class Registrar {
    private static final Duration RETRY = Duration.ofSeconds(10);

    private final Line line;
    private final WebSocketTransport transport;
    private final String callId;
    private long number;
    private int round;
    private boolean stoodDown;
    private @Nullable ScheduledFuture<?> timer;
    private volatile RegistrationState state = new RegistrationState.Offline();

    /// @param transport what it registers over; it is told each time the server accepts us
    Registrar(Line line, WebSocketTransport transport) {
        this.line = line;
        this.transport = transport;
        callId = line.tokens().next(20);
    }

    RegistrationState state() {
        return state;
    }

    void connecting() {
        become(new RegistrationState.Connecting());
    }

    /// Registers no more. The server has one place for each user, which another telephone holds
    /// now: to give it back would put that one out of reach.
    void standDown() {
        stoodDown = true;
        offline();
    }

    void connectionUp() {
        if (stoodDown) {
            return;
        }
        become(new RegistrationState.Connecting());
        register();
    }

    void connectionDown(ConnectionFailure failure, Duration nextTry) {
        stop();
        become(new RegistrationState.Failed(human(failure), line.clock().instant().plus(nextTry)));
    }

    private RegistrationFailure human(ConnectionFailure failure) {
        String host = transport.server().getHost();
        String address = address();
        return switch (failure.kind()) {
            case UNKNOWN_HOST -> new RegistrationFailure.UnknownHost(host);
            case CERTIFICATE_NOT_TRUSTED ->
                    new RegistrationFailure.CertificateNotTrusted(host, failure.detail());
            case CERTIFICATE_NOT_VALID_NOW ->
                    new RegistrationFailure.ClockWrong(host, failure.detail());
            case NOT_A_SIP_SERVER ->
                    new RegistrationFailure.NotATelephoneServer(address, failure.detail());
            case UNREACHABLE ->
                    new RegistrationFailure.ServerUnreachable(address, failure.detail());
        };
    }

    private String address() {
        return transport.server().getHost() + ":" + transport.server().getPort();
    }

    private void register() {
        stop();
        int mine = round;
        line.sender().send(request(line.account().expires()), () -> ++number, new Answer(mine));
    }

    /// Removes the registration; completes when the server said something, or nothing for too long.
    CompletableFuture<Void> unregister() {
        boolean registered = state.reachable();
        stop();
        CompletableFuture<Void> done = new CompletableFuture<>();
        if (!registered) {
            done.complete(null);
        } else {
            line.sender().send(request(Duration.ZERO), () -> ++number, new Farewell(done));
        }
        return done.orTimeout(2, TimeUnit.SECONDS).exceptionally(late -> null);
    }

    void offline() {
        stop();
        become(new RegistrationState.Offline());
    }

    private void stop() {
        round++;
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }

    private SipRequest request(Duration expires) {
        number++;
        String registrar = "sip:" + line.account().domain();
        SipHeaders headers =
                SipHeaders.NONE
                        .plus("Max-Forwards", "70")
                        .plus("From", line.selfNamed() + ";tag=" + line.tokens().next(10))
                        .plus("To", "<" + line.self() + ">")
                        .plus("Call-ID", callId)
                        .plus("CSeq", number + " REGISTER")
                        .plus("Expires", String.valueOf(expires.toSeconds()));
        return line.dressed(new SipRequest("REGISTER", registrar, headers, SipBody.EMPTY));
    }

    private void accepted(SipResponse response) {
        Duration granted = granted(response);
        transport.working();
        Instant now = line.clock().instant();
        Instant since = state instanceof RegistrationState.Registered before ? before.since() : now;
        become(new RegistrationState.Registered(since, granted));
        long seconds = Math.max(10, granted.toSeconds() * 3 / 4);
        timer = line.thread().schedule(this::register, seconds, TimeUnit.SECONDS);
    }

    /// The time that the server gave our contact, else the whole answer, else what we asked for.
    private Duration granted(SipResponse response) {
        String seconds = response.headers().find("Expires").orElse("");
        try {
            for (String contact : response.headers().values("Contact")) {
                SipAddress address = SipAddress.parse(contact);
                if (address.uri().contains(line.host())) {
                    seconds = address.parameters().find("expires").orElse(seconds);
                }
            }
        } catch (SipParseException e) {
            return line.account().expires();
        }
        return seconds.matches("\\d{1,6}")
                ? Duration.ofSeconds(Long.parseLong(seconds))
                : line.account().expires();
    }

    private void refused(SipResponse response) {
        boolean password =
                response.code() == 401 || response.code() == 403 || response.code() == 407;
        boolean hopeless = password || response.code() == 404;
        RegistrationFailure failure =
                password
                        ? new RegistrationFailure.WrongPassword(line.account().user())
                        : new RegistrationFailure.Refused(response.code(), response.reason());
        if (hopeless) {
            become(new RegistrationState.Failed(failure, null));
        } else {
            retryLater(failure);
        }
    }

    private void retryLater(RegistrationFailure failure) {
        become(new RegistrationState.Failed(failure, line.clock().instant().plus(RETRY)));
        timer = line.thread().schedule(this::register, RETRY.toSeconds(), TimeUnit.SECONDS);
    }

    private void become(RegistrationState next) {
        if (!next.equals(state)) {
            state = next;
            line.notifier().tell(listener -> listener.registrationChanged(next));
        }
    }

    private final class Answer implements ResponseHandler {
        private final int mine;

        Answer(int mine) {
            this.mine = mine;
        }

        @Override
        public void answered(SipResponse response) {
            if (mine != round) {
                return;
            }
            if (response.success()) {
                accepted(response);
            } else {
                refused(response);
            }
        }

        @Override
        public void failed(Failure failure) {
            if (mine == round && failure == Failure.TIMED_OUT) {
                retryLater(
                        new RegistrationFailure.ServerUnreachable(address(), "it does not answer"));
            } else if (mine == round && failure == Failure.NOT_AUTHORISED) {
                retryLater(
                        new RegistrationFailure.Refused(
                                401, "the server asks for a proof that cannot be read"));
            }
        }
    }

    private static final class Farewell implements ResponseHandler {
        private final CompletableFuture<Void> done;

        Farewell(CompletableFuture<Void> done) {
            this.done = done;
        }

        @Override
        public void answered(SipResponse response) {
            done.complete(null);
        }

        @Override
        public void failed(Failure failure) {
            done.complete(null);
        }
    }
}
