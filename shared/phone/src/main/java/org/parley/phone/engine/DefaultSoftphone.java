package org.parley.phone.engine;

import org.parley.phone.AutoAnswer;
import org.parley.phone.CallEnd;
import org.parley.phone.CallState;
import org.parley.phone.Party;
import org.parley.phone.PhoneAccount;
import org.parley.phone.PhoneCall;
import org.parley.phone.PhoneException;
import org.parley.phone.PhoneException.Problem;
import org.parley.phone.PhoneListener;
import org.parley.phone.RegistrationState;
import org.parley.phone.Softphone;
import org.parley.phone.media.AudioDevices;
import org.parley.phone.media.MediaEngine;
import org.parley.phone.sip.AuthenticatingSender;
import org.parley.phone.sip.Credentials;
import org.parley.phone.sip.ServerTransaction;
import org.parley.phone.sip.SipEndpoint;
import org.parley.phone.sip.SipHeaders;
import org.parley.phone.sip.SipMessage;
import org.parley.phone.sip.SipParseException;
import org.parley.phone.sip.SipRequest;
import org.parley.phone.sip.Timing;
import org.parley.phone.sip.Tokens;
import org.parley.phone.ws.ConnectionFailure;
import org.parley.phone.ws.ConnectionListener;
import org.parley.phone.ws.WebSocketTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// The telephone: one thread that owns all state, a connection, a registration, calls.
final class DefaultSoftphone implements Softphone {
    private static final Logger LOG = LoggerFactory.getLogger(DefaultSoftphone.class);

    private final ScheduledThreadPoolExecutor thread;
    private final WebSocketTransport transport;
    private final Line line;
    private final Registrar registrar;
    private final Map<String, DefaultPhoneCall> calls = new LinkedHashMap<>();
    private volatile List<PhoneCall> callList = List.of();
    private volatile AutoAnswer autoAnswer = AutoAnswer.asServerSays();
    private volatile boolean closed;

    DefaultSoftphone(PhoneAccount account, PhoneOptions options, MediaEngine media) {
        thread =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name("phone").factory());
        thread.setRemoveOnCancelPolicy(true);
        transport =
                new WebSocketTransport(account.server(), options.tls(), thread, new Connection());
        SipEndpoint endpoint =
                new SipEndpoint(transport, thread, Timing.standard(), this::requested);
        Credentials credentials = new Credentials(account.user(), account.password());
        line =
                new Line(
                        account,
                        transport.host(),
                        options.userAgent(),
                        thread,
                        endpoint,
                        new AuthenticatingSender(endpoint, credentials),
                        media,
                        new Notifier(options.listeners()),
                        options.clock(),
                        new Tokens());
        registrar = new Registrar(line, transport);
        media.whenDevicesChange(
                devices -> line.notifier().tell(listener -> listener.devicesChanged(devices)));
    }

    @Override
    public void register() {
        requireOpen();
        line.run(() -> {
            if (registrar.state() instanceof RegistrationState.Failed(_, var next)
                    && next == null) {
                transport.disconnect();
            }
            if (!registrar.state().reachable()) {
                registrar.connecting();
            }
            transport.connect();
        });
    }

    @Override
    public CompletionStage<Void> unregister() {
        return line.command(() -> {
            List.copyOf(calls.values()).forEach(PhoneCall::hangUp);
            return CompletableFuture.completedFuture(null)
                    .thenComposeAsync(hungUp -> registrar.unregister(), thread)
                    .thenRunAsync(
                            () -> {
                                transport.disconnect();
                                line.endpoint().connectionLost();
                                registrar.offline();
                            },
                            thread);
        });
    }

    @Override
    public void moveTo(URI server) {
        URI checked = line.account().at(server).server();
        line.run(() -> transport.moveTo(checked));
    }

    @Override
    public void leaveFor(URI server) {
        URI checked = line.account().at(server).server();
        line.run(() -> transport.leaveFor(checked));
    }

    @Override
    public void standDown() {
        line.run(registrar::standDown);
    }

    @Override
    public RegistrationState registration() {
        return registrar.state();
    }

    @Override
    public PhoneCall call(String number, Map<String, String> headers) {
        requireOpen();
        if (number.isBlank() || number.length() > 256) {
            throw new IllegalArgumentException("A number to call has 1 to 256 characters.");
        }
        String id = line.tokens().next(20);
        String target = line.target(number.strip());
        SipHeaders invite =
                SipHeaders.NONE
                        .plus("Max-Forwards", "70")
                        .plus("From", line.selfNamed() + ";tag=" + line.tokens().next(10))
                        .plus("To", "<" + target + ">")
                        .plus("Call-ID", id)
                        .plus("CSeq", "1 INVITE");
        for (Map.Entry<String, String> header : headers.entrySet()) {
            invite = invite.plus(header.getKey(), header.getValue());
        }
        DefaultPhoneCall call =
                new DefaultPhoneCall(
                        line,
                        id,
                        PhoneCall.Direction.OUTGOING,
                        new Party(number.strip(), ""),
                        invite,
                        this::over);
        line.run(() -> dial(call, target));
        return call;
    }

    private void dial(DefaultPhoneCall call, String target) {
        calls.put(call.id(), call);
        listCalls();
        line.notifier().tell(listener -> listener.callChanged(call, CallState.OUTGOING));
        if (!registrar.state().reachable()) {
            call.end(
                    CallEnd.Cause.CONNECTION_LOST,
                    0,
                    "This telephone is not registered, so it cannot call.");
            return;
        }
        OutgoingLeg leg = new OutgoingLeg(call, target);
        call.leg(leg);
        leg.dial();
    }

    private void over(DefaultPhoneCall call) {
        calls.remove(call.id());
        listCalls();
    }

    private void listCalls() {
        callList = List.copyOf(new ArrayList<>(calls.values()));
    }

    @Override
    public List<PhoneCall> calls() {
        return callList;
    }

    @Override
    public Listening listen(PhoneListener listener) {
        return line.notifier().add(listener);
    }

    @Override
    public void autoAnswer(AutoAnswer policy) {
        autoAnswer = policy;
    }

    @Override
    public AudioDevices audio() {
        return line.media().devices();
    }

    private void requested(SipRequest request, ServerTransaction transaction) {
        DefaultPhoneCall call = calls.get(request.callId());
        if (call != null) {
            call.requested(request, transaction);
            return;
        }
        switch (request.method()) {
            case "INVITE" -> invited(request, transaction);
            case "OPTIONS", "NOTIFY" -> transaction.respond(200, "OK");
            case "BYE", "UPDATE", "INFO", "REFER" ->
                    transaction.respond(481, "Call/Transaction Does Not Exist");
            default -> transaction.respond(501, "Not Implemented");
        }
    }

    private void invited(SipRequest invite, ServerTransaction transaction) {
        if (invite.to().tag().isPresent()) {
            transaction.respond(481, "Call/Transaction Does Not Exist");
            return;
        }
        DefaultPhoneCall call =
                new DefaultPhoneCall(
                        line,
                        invite.callId(),
                        PhoneCall.Direction.INCOMING,
                        Invitation.party(invite),
                        invite.headers(),
                        this::over);
        try {
            IncomingLeg leg = new IncomingLeg(call, transaction);
            call.leg(leg);
            calls.put(call.id(), call);
            listCalls();
            leg.ring();
        } catch (SipParseException e) {
            LOG.warn("An incoming call cannot be read: {}", e.getMessage());
            call.media().close();
            transaction.respond(400, "Bad Request");
            return;
        }
        Invitation.autoAnswer(invite.headers(), autoAnswer)
                .ifPresent(time -> answerAfter(call, time));
        line.notifier().tell(listener -> listener.incomingCall(call));
    }

    private void answerAfter(DefaultPhoneCall call, Duration time) {
        call.autoAnswerIn(time);
        thread.schedule(
                () -> {
                    if (call.state() == CallState.INCOMING_RINGING) {
                        call.answer()
                                .exceptionally(problem -> {
                                    LOG.warn(
                                            "A call did not answer itself: {}",
                                            problem.getMessage());
                                    return null;
                                });
                    }
                },
                time.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private void requireOpen() {
        if (closed) {
            throw new PhoneException(Problem.CLOSED, "The telephone is closed.");
        }
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        unregister()
                .handle((done, problem) -> {
                    transport.close();
                    thread.shutdown();
                    return null;
                });
        try {
            if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.warn("The telephone's thread does not end");
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        line.media().close();
    }

    /// What the connection tells.
    private final class Connection implements ConnectionListener {
        @Override
        public void up() {
            registrar.connectionUp();
        }

        @Override
        public void down(ConnectionFailure failure, Duration nextTry) {
            registrar.connectionDown(failure, nextTry);
            line.endpoint().connectionLost();
            List.copyOf(calls.values()).forEach(DefaultPhoneCall::connectionLost);
        }

        @Override
        public void received(SipMessage message) {
            line.endpoint().receive(message);
        }
    }
}
