package org.parley.phone.ws;

import org.jspecify.annotations.Nullable;
import org.parley.phone.sip.SipMessage;
import org.parley.phone.sip.SipParseException;
import org.parley.phone.sip.SipParser;
import org.parley.phone.sip.SipTransport;
import org.parley.phone.sip.SipWriter;
import org.parley.phone.sip.Tokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import javax.net.ssl.SSLContext;

/// SIP over one WebSocket (RFC 7118) that comes back by itself, and is kept alive by pings (RFC
/// 6455; RFC 5626's double line end is answered too).
///
/// All state belongs to the thread of the executor given, on which all methods are called.
public final class WebSocketTransport implements SipTransport, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebSocketTransport.class);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final long PING_SECONDS = 15;

    private final ScheduledExecutorService thread;
    private final ConnectionListener listener;
    private final HttpClient http;
    private final String host = new Tokens().next(12) + ".invalid";
    private final Backoff backoff = new Backoff(ThreadLocalRandom.current());
    private volatile URI server;
    private boolean wanted;
    private int attempt;
    private boolean pongMissing;
    private @Nullable WebSocket socket;
    private @Nullable ScheduledFuture<?> timer;
    private CompletableFuture<?> sendTail = CompletableFuture.completedFuture(null);

    public WebSocketTransport(
            URI server,
            @Nullable SSLContext tls,
            ScheduledExecutorService thread,
            ConnectionListener listener) {
        this.server = server;
        this.thread = thread;
        this.listener = listener;
        HttpClient.Builder builder = HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT);
        if (tls != null) {
            builder.sslContext(tls);
        }
        http = builder.version(HttpClient.Version.HTTP_1_1).build();
    }

    /// The name by which this telephone is known in Via and Contact; it has no address (RFC 7118
    /// section 5).
    public String host() {
        return host;
    }

    /// Connects, and comes back until [#disconnect()].
    public void connect() {
        if (!wanted) {
            wanted = true;
            open();
        }
    }

    /// Where it connects to.
    public URI server() {
        return server;
    }

    /// Connects to another address from the next time on; where no connection stands, at once.
    public void moveTo(URI other) {
        if (other.equals(server)) {
            return;
        }
        server = other;
        if (wanted && socket == null) {
            backoff.reset();
            open();
        }
    }

    /// Connects to another address now, and gives up a connection that stands.
    public void leaveFor(URI other) {
        if (other.equals(server)) {
            return;
        }
        server = other;
        if (wanted) {
            if (socket != null) {
                lost(
                        attempt,
                        new ConnectionFailure(
                                ConnectionFailure.Kind.UNREACHABLE,
                                "the telephone server is at another address now"));
            }
            backoff.reset();
            open();
        }
    }

    private void open() {
        stopTimer();
        attempt++;
        int mine = attempt;
        pongMissing = false;
        http.newWebSocketBuilder()
                .subprotocols("sip")
                .connectTimeout(CONNECT_TIMEOUT)
                .buildAsync(server, new Incoming(mine))
                .whenComplete((opened, problem) -> handOver(() -> opened(mine, opened, problem)));
    }

    private void opened(int mine, @Nullable WebSocket opened, @Nullable Throwable problem) {
        if (mine != attempt || !wanted) {
            if (opened != null) {
                opened.abort();
            }
            return;
        }
        if (opened == null) {
            Throwable cause =
                    problem instanceof CompletionException && problem.getCause() != null
                            ? problem.getCause()
                            : problem;
            lost(
                    mine,
                    ConnectionFailure.of(
                            cause == null ? new IllegalStateException("no connection") : cause));
            return;
        }
        socket = opened;
        sendTail = CompletableFuture.completedFuture(null);
        timer =
                thread.scheduleWithFixedDelay(
                        this::ping, PING_SECONDS, PING_SECONDS, TimeUnit.SECONDS);
        listener.up();
    }

    /// What was sent was understood: the next loss is tried again soon.
    public void working() {
        backoff.reset();
    }

    private void lost(int mine, ConnectionFailure failure) {
        if (mine != attempt || !wanted) {
            return;
        }
        dropSocket();
        Duration pause = backoff.next();
        LOG.debug("No connection to {}: {}; next try in {}", server, failure, pause);
        timer = thread.schedule(this::open, pause.toMillis(), TimeUnit.MILLISECONDS);
        listener.down(failure, pause);
    }

    private void dropSocket() {
        stopTimer();
        attempt++;
        if (socket != null) {
            socket.abort();
            socket = null;
        }
    }

    private void stopTimer() {
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }

    private void ping() {
        if (pongMissing) {
            lost(
                    attempt,
                    new ConnectionFailure(
                            ConnectionFailure.Kind.UNREACHABLE,
                            "the server does not answer any more"));
            return;
        }
        pongMissing = true;
        chain(open -> open.sendPing(ByteBuffer.allocate(0)));
    }

    @Override
    public void send(SipMessage message) {
        String text = SipWriter.text(message);
        LOG.trace("sent\n{}", text);
        chain(open -> open.sendText(text, true));
    }

    /// Sends one after the other: the library refuses a second text while the first is under way.
    private void chain(Function<WebSocket, CompletableFuture<WebSocket>> sending) {
        WebSocket open = socket;
        int mine = attempt;
        if (open == null) {
            return;
        }
        sendTail =
                sendTail.thenCompose(before -> sending.apply(open))
                        .whenComplete((sent, problem) -> {
                            if (problem != null) {
                                handOver(() -> lost(mine, ConnectionFailure.of(problem)));
                            }
                        });
    }

    /// Closes the connection after what is being sent, and stays away.
    public void disconnect() {
        wanted = false;
        stopTimer();
        attempt++;
        WebSocket open = socket;
        socket = null;
        if (open != null) {
            sendTail.handle((sent, problem) -> open.sendClose(WebSocket.NORMAL_CLOSURE, ""))
                    .orTimeout(2, TimeUnit.SECONDS)
                    .whenComplete((sent, problem) -> LOG.trace("closed {}", server));
        }
    }

    @Override
    public boolean reliable() {
        return true;
    }

    @Override
    public String via() {
        return server.getScheme().toUpperCase(Locale.ROOT) + " " + host;
    }

    /// Disconnects for good.
    @Override
    public void close() {
        disconnect();
        http.shutdown();
    }

    private void handOver(Runnable action) {
        try {
            thread.execute(action);
        } catch (RejectedExecutionException e) {
            LOG.trace("The telephone is closed", e);
        }
    }

    /// One socket's incoming frames, on a thread of the HTTP client.
    private final class Incoming implements WebSocket.Listener {
        private final int mine;
        private final StringBuilder parts = new StringBuilder();

        Incoming(int mine) {
            this.mine = mine;
        }

        @Override
        public @Nullable CompletionStage<?> onText(
                WebSocket from, CharSequence data, boolean last) {
            if (parts.length() + data.length() <= SipParser.LONGEST_MESSAGE + 1) {
                parts.append(data);
            }
            if (last) {
                take(parts.toString());
                parts.setLength(0);
            }
            from.request(1);
            return null;
        }

        private void take(String text) {
            if (text.isBlank()) {
                if (text.equals("\r\n\r\n")) {
                    handOver(() -> chain(open -> open.sendText("\r\n", true)));
                }
                return;
            }
            LOG.trace("received\n{}", text);
            try {
                SipMessage message = SipParser.parse(text);
                handOver(() -> {
                    if (mine == attempt) {
                        listener.received(message);
                    }
                });
            } catch (SipParseException e) {
                LOG.warn("Left out what is no SIP message: {}", e.getMessage());
            }
        }

        @Override
        public @Nullable CompletionStage<?> onPong(WebSocket from, ByteBuffer message) {
            handOver(() -> pongMissing = false);
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            handOver(() ->
                    lost(
                            mine,
                            new ConnectionFailure(
                                    ConnectionFailure.Kind.UNREACHABLE,
                                    "the server closed the connection")));
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable problem) {
            handOver(() -> lost(mine, ConnectionFailure.of(problem)));
        }
    }
}
