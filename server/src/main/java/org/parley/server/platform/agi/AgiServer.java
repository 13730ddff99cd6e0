package org.parley.server.platform.agi;

import org.asteriskjava.fastagi.AgiChannel;
import org.asteriskjava.fastagi.AgiRequest;
import org.asteriskjava.fastagi.DefaultAgiServer;
import org.asteriskjava.fastagi.StaticMappingStrategy;
import org.asteriskjava.util.ServerSocketFacade;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/// Serves scripts to Asterisk on loopback: the protocol knows no password.
///
/// Asterisk-Java's server with a virtual thread a session; its own pool refuses the 101st.
public final class AgiServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AgiServer.class);
    private static final int SESSIONS = 100_000;

    private final Map<String, AgiScript> scripts;
    private final Listening server;
    private final LongAdder served = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final int port;

    /// Begins to listen.
    ///
    /// @param port the port, or 0 for a free one
    /// @param scripts by the name that the dialplan calls
    /// @throws IllegalStateException when the port is taken
    public AgiServer(int port, Map<String, AgiScript> scripts) {
        this.scripts = Map.copyOf(scripts);
        this.port = port == 0 ? freePort() : port;
        server = new Listening(this, this.port);
        Thread.ofVirtual().name("agi-server").start(server::listen);
        try {
            server.bound.join();
        } catch (CompletionException e) {
            throw new IllegalStateException(
                    "The port "
                            + this.port
                            + " for Asterisk's scripts (FastAGI) cannot be opened: "
                            + e.getCause()
                            + ". Free it, or configure another.",
                    e);
        }
    }

    public int port() {
        return port;
    }

    /// Sessions that ran to their end.
    public long served() {
        return served.sum();
    }

    /// Sessions whose script failed, or that asked for a script that is not there.
    public long failed() {
        return failed.sum();
    }

    @Override
    public void close() {
        server.shutdown();
    }

    private void serve(AgiRequest request, AgiChannel channel) {
        var call = new ChannelCall(request, channel);
        AgiScript script = scripts.get(call.script());
        if (script == null) {
            failed.increment();
            LOG.error(
                    "Asterisk asked for the script '{}', which is none of {}",
                    call.script(),
                    scripts.keySet());
            return;
        }
        try {
            script.run(call);
            served.increment();
        } catch (AgiHungUp e) {
            served.increment();
            LOG.debug("{} hung up in script {}: {}", call.channel(), call.script(), e.getMessage());
        } catch (RuntimeException e) {
            failed.increment();
            LOG.error(
                    "Script {} failed for {}; the call goes on in the dialplan",
                    call.script(),
                    call.channel(),
                    e);
        }
    }

    private static int freePort() {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("No free port on loopback", e);
        }
    }

    private static final class Listening extends DefaultAgiServer {
        private final CompletableFuture<Boolean> bound = new CompletableFuture<>();

        Listening(AgiServer owner, int port) {
            super(null, new StaticMappingStrategy(owner::serve), QuietChannel::new);
            setPort(port);
            setAddress(InetAddress.getLoopbackAddress());
        }

        void listen() {
            try {
                startup();
            } catch (IOException | IllegalStateException e) {
                bound.completeExceptionally(e);
                if (!bound.isCompletedExceptionally()) {
                    LOG.error("Asterisk's scripts are served no longer", e);
                }
            }
        }

        @Override
        protected ServerSocketFacade createServerSocket() throws IOException {
            try {
                ServerSocketFacade socket = super.createServerSocket();
                bound.complete(true);
                return socket;
            } catch (BindException e) {
                bound.completeExceptionally(e);
                throw e;
            }
        }

        @Override
        protected ThreadPoolExecutor createPool() {
            return new ThreadPoolExecutor(
                    0,
                    SESSIONS,
                    1,
                    TimeUnit.SECONDS,
                    new SynchronousQueue<>(),
                    Thread.ofVirtual().name("agi-", 0).factory());
        }
    }
}
