package org.parley.server.platform.ami;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;

/// The links to two Asterisks of which one is at work: all is asked of that one, and only its
/// events are told. When its link is broken for some seconds and the other's stands, the other goes
/// to work and stays at it; [#putToWork] has it go to work on purpose.
public final class LinkPair implements AmiLink {
    private static final Logger LOG = LoggerFactory.getLogger(LinkPair.class);

    private final List<AmiLink> links;
    private final Duration patience;
    private final IntConsumer moved;
    private final Half[] halves = {new Half(0), new Half(1)};
    private final ScheduledExecutorService clockwork =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofVirtual().name("ami-pair").factory());
    private @Nullable AmiListener listener;
    // read without the lock, which its holder keeps while it tells others: they ask back
    private volatile int atWork;
    private final AtomicLong epoch = new AtomicLong();
    private boolean closed;

    /// @param atWork which of the two is at work first, 0 or 1
    /// @param patience how long the link to the one at work may be broken
    /// @param moved hears which is at work from now on, before anything of it is told
    public LinkPair(
            AmiLink first, AmiLink second, int atWork, Duration patience, IntConsumer moved) {
        links = List.of(first, second);
        this.atWork = atWork;
        this.patience = patience;
        this.moved = moved;
    }

    @Override
    public CompletableFuture<AmiReply> send(AmiAction action) {
        return present().send(action);
    }

    @Override
    public CompletableFuture<List<AmiEvent>> list(AmiAction action) {
        return present().list(action);
    }

    @Override
    public void open(AmiListener hearer) {
        synchronized (this) {
            listener = hearer;
        }
        links.getFirst().open(halves[0]);
        links.getLast().open(halves[1]);
        waitForIt();
    }

    @Override
    public boolean connected() {
        return present().connected();
    }

    @Override
    public long epoch() {
        return epoch.get();
    }

    @Override
    public AmiFigures figures() {
        return present().figures();
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
        links.forEach(AmiLink::close);
        synchronized (this) {
            closed = true;
        }
    }

    private AmiLink present() {
        return links.get(atWork);
    }

    /// Has the one of this number go to work, whatever becomes of the other; nothing when it is at
    /// work already. The listener hears of the loss of the other first.
    ///
    /// @throws AmiException when it is not reached
    public synchronized void putToWork(int number) {
        if (closed || number == atWork) {
            return;
        }
        if (!halves[number].connected) {
            throw new AmiException("the Asterisk that shall go to work is not reached");
        }
        AmiListener hearer = listener;
        if (hearer != null && halves[atWork].connected) {
            hearer.lost(epoch.get(), "the other Asterisk was put to work");
        }
        LOG.info("The other Asterisk was put to work");
        goTo(number);
    }

    private void goTo(int number) {
        atWork = number;
        moved.accept(number);
        halves[number].tell();
    }

    private void waitForIt() {
        if (!clockwork.isShutdown()) {
            clockwork.schedule(this::takeOver, patience.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /// Counts from the moment at which the link broke: a link that came back meanwhile and broke
    /// again has its full patience.
    private synchronized void takeOver() {
        Half present = halves[atWork];
        Half other = halves[1 - atWork];
        if (closed
                || present.connected
                || !other.connected
                || System.nanoTime() - present.broken < patience.toNanos()) {
            return;
        }
        LOG.error("The Asterisk at work is not reached; the other one is at work now");
        goTo(1 - atWork);
    }

    /// Hears one of the two.
    private final class Half implements AmiListener {
        private final int number;
        private boolean connected;
        private long broken = System.nanoTime();
        private Duration uptime = Duration.ZERO;

        Half(int number) {
            this.number = number;
        }

        @Override
        public void event(AmiEvent event) {
            synchronized (LinkPair.this) {
                AmiListener hearer = listener;
                if (number == atWork && hearer != null && !closed) {
                    hearer.event(event);
                }
            }
        }

        @Override
        public void connected(long connection, Duration since) {
            synchronized (LinkPair.this) {
                connected = true;
                uptime = since;
                if (number == atWork) {
                    tell();
                } else {
                    waitForIt();
                }
            }
        }

        @Override
        public void lost(long connection, String reason) {
            synchronized (LinkPair.this) {
                if (connected) {
                    broken = System.nanoTime();
                }
                connected = false;
                AmiListener hearer = listener;
                if (number == atWork && hearer != null && !closed) {
                    hearer.lost(connection == 0 ? 0 : epoch.get(), reason);
                    waitForIt();
                }
            }
        }

        private void tell() {
            AmiListener hearer = listener;
            if (hearer != null && !closed) {
                hearer.connected(epoch.incrementAndGet(), uptime);
            }
        }
    }
}
