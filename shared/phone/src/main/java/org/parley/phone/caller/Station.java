package org.parley.phone.caller;

import org.parley.phone.sip.RequestHandler;
import org.parley.phone.sip.ResponseHandler;
import org.parley.phone.sip.ServerTransaction;
import org.parley.phone.sip.SipDialog;
import org.parley.phone.sip.SipEndpoint;
import org.parley.phone.sip.SipMessage;
import org.parley.phone.sip.SipParseException;
import org.parley.phone.sip.SipRequest;
import org.parley.phone.sip.SipResponse;
import org.parley.phone.sip.Timing;
import org.parley.phone.sip.Tokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// What callers and agents share: a socket for signalling, one for sound, one thread that owns all
/// state, and the part of a call that is the same on both sides once it is answered.
final class Station implements AutoCloseable {
    /// Whoever hands a call over leaves it when the target has answered (RFC 5589).
    private static final Pattern HANDED_OVER = Pattern.compile("\\s*SIP/2\\.0 2\\d\\d\\b");

    private static final Logger LOG = LoggerFactory.getLogger(Station.class);

    private final ScheduledThreadPoolExecutor thread;
    private final UdpTransport transport;
    private final RtpPort rtp;
    private final Map<String, RtpPort> moved = new ConcurrentHashMap<>();
    private final SipEndpoint endpoint;
    private final RequestHandler newRequests;
    private final Tokens tokens = new Tokens();
    private final Map<String, SyntheticCall> calls = new ConcurrentHashMap<>();
    private final InetSocketAddress pbx;
    private long arrival;

    /// @param newRequests takes what belongs to no call
    Station(InetSocketAddress pbx, RequestHandler newRequests) throws IOException {
        this(pbx, 0, newRequests);
    }

    /// @param port of our signalling; 0 for a free one
    Station(InetSocketAddress pbx, int port, RequestHandler newRequests) throws IOException {
        this.pbx = pbx;
        this.newRequests = newRequests;
        thread =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name("caller").factory());
        thread.setRemoveOnCancelPolicy(true);
        rtp = new RtpPort();
        transport =
                new UdpTransport(pbx, port, (message, nanos) -> run(() -> receive(message, nanos)));
        endpoint = new SipEndpoint(transport, thread, Timing.standard(), this::requested);
        transport.start();
    }

    InetSocketAddress pbx() {
        return pbx;
    }

    /// `127.0.0.1:port` of our signalling.
    String hostPort() {
        return transport.address().getAddress().getHostAddress()
                + ":"
                + transport.address().getPort();
    }

    InetSocketAddress address() {
        return transport.address();
    }

    SipEndpoint endpoint() {
        return endpoint;
    }

    ScheduledExecutorService thread() {
        return thread;
    }

    Tokens tokens() {
        return tokens;
    }

    List<SyntheticCall> calls() {
        return List.copyOf(calls.values());
    }

    void add(SyntheticCall call) {
        calls.put(call.id(), call);
    }

    /// Adds a call and runs its first step on the station's thread; a closed station ends it at
    /// once.
    void begin(SyntheticCall call, Runnable first) {
        add(call);
        try {
            thread.execute(first);
        } catch (RejectedExecutionException e) {
            LOG.trace("The station is closed", e);
            end(call, System.nanoTime());
        }
    }

    /// When the message at hand came off the socket.
    long arrival() {
        return arrival;
    }

    /// Runs on the station's thread.
    void run(Runnable action) {
        try {
            thread.execute(action);
        } catch (RejectedExecutionException e) {
            LOG.trace("The station is closed", e);
        }
    }

    private void receive(SipMessage message, long nanos) {
        arrival = nanos;
        if (message instanceof SipResponse response && response.code() == 100) {
            Optional.ofNullable(calls.get(response.callId()))
                    .ifPresent(call -> call.mark(Mark.TRYING, nanos));
        }
        endpoint.receive(message);
    }

    String sdp(String direction) {
        return AudioSdp.write(rtp.address(), 1, direction);
    }

    /// A description of the call's sound, newer than those before.
    String sdpOf(SyntheticCall call, String direction) {
        return AudioSdp.write(portOf(call).address(), call.nextDescription(), direction);
    }

    private RtpPort portOf(SyntheticCall call) {
        return moved.getOrDefault(call.id(), rtp);
    }

    /// Takes a call's sound to a port of its own; the other side must be told.
    void moveSound(SyntheticCall call) {
        try {
            rtp.disconnect(call.stream());
            moved.put(call.id(), new RtpPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Connects the sound as the other side describes it.
    void connectSound(SyntheticCall call, String sdp) {
        AudioSdp.parse(sdp)
                .ifPresent(theirs ->
                        portOf(call).connect(call.stream(), theirs.target(), theirs.hears()));
    }

    private void requested(SipRequest request, ServerTransaction transaction) {
        SyntheticCall call = calls.get(request.callId());
        if (call == null || request.to().tag().isEmpty()) {
            newRequests.requested(request, transaction);
            return;
        }
        switch (request.method()) {
            case "INVITE", "UPDATE" -> renegotiate(call, request, transaction);
            case "BYE" -> {
                transaction.respond(200, "OK");
                call.mark(Mark.HANG_UP, arrival);
                end(call, arrival);
            }
            case "NOTIFY" -> {
                transaction.respond(200, "OK");
                if (call.handedOver() && HANDED_OVER.matcher(request.body().text()).lookingAt()) {
                    hangUp(call);
                }
            }
            default -> transaction.respond(200, "OK");
        }
    }

    private void renegotiate(
            SyntheticCall call, SipRequest request, ServerTransaction transaction) {
        Optional<AudioSdp> offer = AudioSdp.parse(request.body().text());
        connectSound(call, request.body().text());
        try {
            Optional<SipDialog> dialog = call.dialog();
            if (dialog.isPresent()) {
                dialog.get().retarget(request);
            }
        } catch (SipParseException e) {
            transaction.respond(400, "Bad Request");
            return;
        }
        SipResponse ok =
                SipResponse.to(request, 200, "OK").with("Contact", "<sip:" + hostPort() + ">");
        boolean described = offer.isPresent() || request.is("INVITE");
        transaction.respond(
                described
                        ? ok.withBody(
                                "application/sdp",
                                sdpOf(call, offer.map(AudioSdp::mirrored).orElse("sendrecv")))
                        : ok);
    }

    /// On the station's thread: ends a call from our side in whatever state it is.
    void hangUp(SyntheticCall call) {
        if (call.ended().isDone() || call.saw(Mark.HANG_UP)) {
            return;
        }
        call.endingByUs();
        call.mark(Mark.HANG_UP, System.nanoTime());
        Optional<SipDialog> dialog = call.dialog();
        if (call.saw(Mark.ANSWERED) && dialog.isPresent()) {
            endpoint.send(dialog.get().request("BYE"), new EndAfterBye(call));
        } else {
            call.cancel();
        }
    }

    /// On the station's thread: nothing more will come.
    void end(SyntheticCall call, long nanos) {
        if (calls.remove(call.id()) != null) {
            rtp.disconnect(call.stream());
            Optional.ofNullable(moved.remove(call.id())).ifPresent(RtpPort::close);
            call.endedAt(nanos);
        }
    }

    /// Closes at once; the other side notices by itself. Hang up first where that matters.
    @Override
    public void close() {
        transport.close();
        rtp.close();
        thread.shutdownNow();
        try {
            if (!thread.awaitTermination(2, TimeUnit.SECONDS)) {
                LOG.warn("A station's thread does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        List.copyOf(calls.values()).forEach(call -> end(call, System.nanoTime()));
    }

    private final class EndAfterBye implements ResponseHandler {
        private final SyntheticCall call;

        EndAfterBye(SyntheticCall call) {
            this.call = call;
        }

        @Override
        public void answered(SipResponse response) {
            end(call, arrival);
        }

        @Override
        public void failed(Failure failure) {
            end(call, System.nanoTime());
        }
    }
}
