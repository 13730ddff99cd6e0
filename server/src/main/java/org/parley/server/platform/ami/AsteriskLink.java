package org.parley.server.platform.ami;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// The link to one Asterisk over two connections of Asterisk-Java.
///
/// A keeper thread opens them, probes them and opens them again; reading threads only hand over;
/// one owner thread calls the listener and one other completes the replies.
public final class AsteriskLink implements AmiLink {
    private static final Logger LOG = LoggerFactory.getLogger(AsteriskLink.class);

    private final AmiAddress address;
    private final AmiTiming timing;
    private final InstantSource clock;
    private final OwnerQueue owner;
    private final OwnerQueue replies;
    private final AtomicLong epoch = new AtomicLong();
    private final Semaphore wake = new Semaphore(0);
    private volatile @Nullable AmiSession session;
    private volatile @Nullable Thread keeper;
    private volatile boolean closed;
    private volatile String told = "";

    public AsteriskLink(AmiAddress address, AmiTiming timing, InstantSource clock) {
        this.address = address;
        this.timing = timing;
        this.clock = clock;
        String where = address.host() + ":" + address.port();
        owner = new OwnerQueue("ami-events-" + where);
        replies = new OwnerQueue("ami-replies-" + where);
    }

    /// Shows the link's figures as `parley.ami.*`.
    public AsteriskLink measuredBy(MeterRegistry meters) {
        FunctionCounter.builder("parley.ami.events", owner, OwnerQueue::handled).register(meters);
        FunctionCounter.builder("parley.ami.dropped", owner, OwnerQueue::dropped).register(meters);
        FunctionCounter.builder("parley.ami.reconnects", this, link -> link.figures().reconnects())
                .register(meters);
        Gauge.builder("parley.ami.waiting", owner, OwnerQueue::waiting).register(meters);
        Gauge.builder("parley.ami.oldest", owner, queue -> queue.oldest().toNanos() / 1e9)
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("parley.ami.connected", this, link -> link.connected() ? 1 : 0)
                .register(meters);
        return this;
    }

    @Override
    public void open(AmiListener listener) {
        if (keeper != null) {
            throw new IllegalStateException("the link is open already");
        }
        keeper = Thread.ofVirtual().name("ami-keeper").start(() -> keep(listener));
    }

    @Override
    public CompletableFuture<AmiReply> send(AmiAction action) {
        AmiSession present = session;
        return present == null
                ? CompletableFuture.failedFuture(notConnected())
                : present.send(action);
    }

    @Override
    public CompletableFuture<List<AmiEvent>> list(AmiAction action) {
        AmiSession present = session;
        return present == null
                ? CompletableFuture.failedFuture(notConnected())
                : present.list(action);
    }

    @Override
    public boolean connected() {
        return session != null;
    }

    @Override
    public long epoch() {
        return epoch.get();
    }

    @Override
    public AmiFigures figures() {
        return new AmiFigures(
                owner.handled(),
                owner.dropped(),
                owner.waiting(),
                owner.oldest(),
                Math.max(0, epoch.get() - 1));
    }

    @Override
    public void close() {
        closed = true;
        wake.release();
        AmiSession present = session;
        if (present != null) {
            present.end();
        }
        Thread thread = keeper;
        if (thread != null) {
            thread.interrupt();
        }
        owner.close();
        replies.close();
    }

    private void keep(AmiListener listener) {
        try {
            while (!closed) {
                var next = connect(listener);
                if (next == null) {
                    wake.tryAcquire(timing.retry().toMillis(), TimeUnit.MILLISECONDS);
                } else {
                    watch(next);
                    session = null;
                    tellLost(listener, epoch.get(), "Asterisk's connection broke");
                }
            }
        } catch (InterruptedException _) {
            LOG.debug("The link to {}:{} is closed", address.host(), address.port());
        }
    }

    private @Nullable AmiSession connect(AmiListener listener) throws InterruptedException {
        wake.drainPermits();
        var next =
                new AmiSession(
                        address,
                        timing,
                        clock,
                        replies,
                        event -> owner.put(() -> listener.event(event), true),
                        wake::release);
        try {
            next.begin();
        } catch (AmiException e) {
            next.end();
            tellLost(listener, 0, String.valueOf(e.getMessage()));
            return null;
        } catch (InterruptedException e) {
            next.end();
            throw e;
        } catch (RuntimeException e) {
            next.end();
            tellDefect(listener, e);
            return null;
        }
        long number = epoch.incrementAndGet();
        session = next;
        told = "";
        LOG.info(
                "Connected to Asterisk at {}:{}, connection {}",
                address.host(),
                address.port(),
                number);
        owner.put(() -> listener.connected(number, next.uptime()), false);
        next.deliver();
        return next;
    }

    private void watch(AmiSession present) throws InterruptedException {
        while (!closed && !present.isOver()) {
            wake.tryAcquire(timing.ping().toMillis(), TimeUnit.MILLISECONDS);
            if (!closed && !present.isOver()) {
                try {
                    present.ping();
                } catch (AmiException e) {
                    LOG.debug("A probe could not be sent: {}", e.getMessage());
                }
            }
        }
    }

    /// What nobody foresaw is told with its whole trace, once.
    private void tellDefect(AmiListener listener, RuntimeException e) {
        String reason = "a defect in connecting: " + e;
        if (!reason.equals(told)) {
            LOG.error("A connection to Asterisk failed by a defect; it is tried again", e);
        }
        tellLost(listener, 0, reason);
    }

    /// Tells each reason once, however often the attempts fail for it.
    private void tellLost(AmiListener listener, long number, String reason) {
        if (!closed && !reason.equals(told)) {
            told = reason;
            LOG.warn("No link to Asterisk at {}:{}: {}", address.host(), address.port(), reason);
            owner.put(() -> listener.lost(number, reason), false);
        }
    }

    private static AmiException notConnected() {
        return new AmiException("Asterisk is not connected");
    }
}
