package org.parley.phone.sip;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/// One end of a SIP association: matches messages to transactions and repeats what an unreliable
/// transport may lose.
///
/// Everything here runs on one thread, that of the executor given; who comes from elsewhere hands
/// over to it first.
public final class SipEndpoint {
    private static final Logger LOG = LoggerFactory.getLogger(SipEndpoint.class);

    private final SipTransport transport;
    private final ScheduledExecutorService thread;
    private final Timing timing;
    private final RequestHandler requests;
    private final Tokens tokens = new Tokens();
    private final Map<String, ClientTransaction> clients = new HashMap<>();
    private final Map<String, ServerTransaction> servers = new HashMap<>();
    private final Map<String, ServerTransaction> awaitingAck = new HashMap<>();

    public SipEndpoint(
            SipTransport transport,
            ScheduledExecutorService thread,
            Timing timing,
            RequestHandler requests) {
        this.transport = transport;
        this.thread = thread;
        this.timing = timing;
        this.requests = requests;
    }

    /// Sends a request in a new transaction, with a new branch.
    public ClientTransaction send(SipRequest request, ResponseHandler handler) {
        String branch = tokens.branch();
        SipRequest sent = withVia(request, branch);
        ClientTransaction transaction = new ClientTransaction(this, sent, handler, timing);
        clients.put(branch + ' ' + request.method(), transaction);
        transaction.start();
        return transaction;
    }

    /// Gives a request its Via; for an ACK of a 2xx, which has a branch but no transaction.
    public SipRequest outsideTransaction(SipRequest request) {
        return withVia(request, tokens.branch());
    }

    private SipRequest withVia(SipRequest request, String branch) {
        String via =
                "SIP/2.0/" + transport.via() + ";branch=" + branch + (reliable() ? "" : ";rport");
        return request.withHeaders(request.headers().without("Via").plusFirst("Via", via));
    }

    /// Takes a message from the transport.
    public void receive(SipMessage message) {
        switch (message) {
            case SipResponse response -> receiveResponse(response);
            case SipRequest request -> receiveRequest(request);
        }
    }

    private void receiveResponse(SipResponse response) {
        Optional<String> branch = response.via().flatMap(Via::branch);
        ClientTransaction transaction =
                clients.get(branch.orElse("") + ' ' + response.cseq().method());
        if (transaction == null) {
            LOG.debug(
                    "A response to nothing that is open: {} {}", response.code(), response.cseq());
            return;
        }
        transaction.received(response);
    }

    private void receiveRequest(SipRequest request) {
        if (request.is("ACK")) {
            Optional.ofNullable(awaitingAck.get(ackKey(request)))
                    .ifPresent(t -> t.ackReceived(request));
            return;
        }
        ServerTransaction known = servers.get(serverKey(request, request.method()));
        if (known != null) {
            known.repeated();
            return;
        }
        ServerTransaction transaction = new ServerTransaction(this, request, timing);
        servers.put(serverKey(request, request.method()), transaction);
        if (request.is("CANCEL")) {
            cancel(request, transaction);
            return;
        }
        if (request.is("INVITE")) {
            transaction.respond(SipResponse.to(request, 100, "Trying"));
        }
        requests.requested(request, transaction);
    }

    private void cancel(SipRequest cancel, ServerTransaction transaction) {
        ServerTransaction invite = servers.get(serverKey(cancel, "INVITE"));
        if (invite == null) {
            transaction.respond(481, "Call/Transaction Does Not Exist");
            return;
        }
        transaction.respond(200, "OK");
        invite.cancelReceived(cancel);
    }

    /// Ends every transaction: the connection broke.
    public void connectionLost() {
        List.copyOf(clients.values()).forEach(t -> t.fail(ResponseHandler.Failure.CONNECTION_LOST));
        List.copyOf(servers.values()).forEach(ServerTransaction::over);
    }

    /// Open transactions, ours and the peer's; 0 when all is quiet.
    public int open() {
        return clients.size() + servers.size();
    }

    void transmit(SipMessage message) {
        transport.send(message);
    }

    boolean reliable() {
        return transport.reliable();
    }

    String tag() {
        return tokens.next(10);
    }

    ScheduledFuture<?> after(Duration time, Runnable action) {
        return thread.schedule(action, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// A CANCEL has its INVITE's branch and a transaction of its own, in whose fate nobody is
    /// interested.
    void sendCancel(SipRequest cancel) {
        String branch = cancel.via().flatMap(Via::branch).orElseThrow();
        ClientTransaction transaction = new ClientTransaction(this, cancel, new Unheard(), timing);
        clients.put(branch + " CANCEL", transaction);
        transaction.start();
    }

    /// The headers that ACK (of a failure) and CANCEL share with their INVITE (RFC 3261 section 9.1
    /// and 17.1.1.3).
    SipHeaders skeleton(SipRequest invite) {
        SipHeaders headers = SipHeaders.NONE;
        String via = invite.headers().lines("Via").getFirst();
        headers = headers.plus("Via", via).plus("Max-Forwards", "70");
        for (String route : invite.headers().lines("Route")) {
            headers = headers.plus("Route", route);
        }
        for (String name : List.of("From", "To", "Call-ID")) {
            headers = headers.plus(name, invite.headers().find(name).orElseThrow());
        }
        return headers;
    }

    void awaitAck(ServerTransaction transaction) {
        awaitingAck.put(ackKey(transaction.request()), transaction);
    }

    void forget(ClientTransaction transaction) {
        SipRequest request = transaction.request();
        clients.remove(
                request.via().flatMap(Via::branch).orElse("") + ' ' + request.method(),
                transaction);
    }

    void forget(ServerTransaction transaction) {
        SipRequest request = transaction.request();
        servers.remove(serverKey(request, request.method()), transaction);
        awaitingAck.remove(ackKey(request), transaction);
    }

    private static String ackKey(SipRequest request) {
        return request.callId()
                + ' '
                + request.cseq().number()
                + ' '
                + request.from().tag().orElse("");
    }

    private static String serverKey(SipRequest request, String method) {
        String branch =
                request.via().flatMap(Via::branch).filter(b -> b.startsWith(Via.COOKIE)).orElse("");
        String sender = request.via().map(v -> v.host() + ':' + v.port()).orElse("");
        String id = branch.isEmpty() ? request.callId() + ' ' + request.cseq().number() : branch;
        return id + ' ' + sender + ' ' + method;
    }

    private static final class Unheard implements ResponseHandler {
        @Override
        public void answered(SipResponse response) {
            LOG.trace("{} answered {}", response.cseq(), response.code());
        }

        @Override
        public void failed(Failure failure) {
            LOG.debug("A CANCEL had no answer: {}", failure);
        }
    }
}
