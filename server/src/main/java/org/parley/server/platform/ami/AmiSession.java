package org.parley.server.platform.ami;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// The two connections of one epoch and the actions that wait for an answer on them.
final class AmiSession {
    private static final String OURS = "parley-";

    /// An action without its answer yet; `rows` collects when the answer is a list.
    private record Pending(CompletableFuture<AmiReply> reply, List<AmiEvent> rows, boolean list) {}

    private final AmiTiming timing;
    private final InstantSource clock;
    private final OwnerQueue replies;
    private final Consumer<AmiEvent> events;
    private final AmiConnection eventConnection;
    private final AmiConnection commandConnection;
    private final Map<String, Pending> pending = new ConcurrentHashMap<>();
    private final AtomicLong actions = new AtomicLong();
    private final CountDownLatch booted = new CountDownLatch(1);
    private final AtomicBoolean over = new AtomicBoolean();
    private final Runnable ended;
    private final List<AmiEvent> early = new ArrayList<>();
    private volatile boolean begun;
    private volatile Duration uptime = Duration.ZERO;

    AmiSession(
            AmiAddress address,
            AmiTiming timing,
            InstantSource clock,
            OwnerQueue replies,
            Consumer<AmiEvent> events,
            Runnable ended) {
        this.timing = timing;
        this.clock = clock;
        this.replies = replies;
        this.events = events;
        this.ended = ended;
        eventConnection =
                new AmiConnection(
                        address, address.events(), timing.silence(), this::take, this::over);
        commandConnection =
                new AmiConnection(
                        address, address.commands(), timing.silence(), this::take, this::over);
    }

    /// Signs both connections in and waits until Asterisk has booted.
    void begin() throws InterruptedException {
        commandConnection.signIn(false);
        eventConnection.signIn(true);
        if (!booted.await(timing.boot().toMillis(), TimeUnit.MILLISECONDS) || over.get()) {
            throw new AmiException("Asterisk took the sign-in but did not finish booting");
        }
    }

    Duration uptime() {
        return uptime;
    }

    /// From now on events go to the listener, first those that came since the sign-in.
    void deliver() {
        synchronized (early) {
            early.forEach(events);
            early.clear();
            begun = true;
        }
    }

    /// Probes both connections: what does not answer is closed by its silence.
    void ping() {
        String ping = AmiAction.of("Ping").onWire(OURS + "ping");
        eventConnection.send(ping);
        commandConnection.send(ping);
    }

    CompletableFuture<AmiReply> send(AmiAction action) {
        return ask(action, false).reply();
    }

    CompletableFuture<List<AmiEvent>> list(AmiAction action) {
        Pending asked = ask(action, true);
        return asked.reply()
                .thenApply(reply -> {
                    if (!reply.success()) {
                        throw new AmiException(
                                "Asterisk refused " + action.name() + ": " + reply.message());
                    }
                    return List.copyOf(asked.rows());
                });
    }

    /// Closes both connections; unanswered actions fail.
    void end() {
        commandConnection.shut();
        eventConnection.shut();
    }

    boolean isOver() {
        return over.get();
    }

    private Pending ask(AmiAction action, boolean list) {
        String id = OURS + actions.incrementAndGet();
        var asked = new Pending(new CompletableFuture<>(), new ArrayList<>(), list);
        pending.put(id, asked);
        try {
            if (over.get()) {
                throw new AmiException("Asterisk is not connected");
            }
            commandConnection.send(action.onWire(id));
        } catch (AmiException e) {
            pending.remove(id);
            asked.reply().completeExceptionally(e);
            return asked;
        }
        CompletableFuture.delayedExecutor(
                        timing.reply().toMillis(), TimeUnit.MILLISECONDS, Runnable::run)
                .execute(() ->
                        fail(
                                id,
                                action.name()
                                        + " was not answered within "
                                        + timing.reply().toSeconds()
                                        + " s"));
        return asked;
    }

    private void fail(String id, String reason) {
        Pending asked = pending.remove(id);
        if (asked != null) {
            replies.put(() -> asked.reply().completeExceptionally(new AmiException(reason)), false);
        }
    }

    /// Runs on a reading thread. True when the block is ours and must not reach Asterisk-Java.
    private boolean take(List<String> lines) {
        Map<String, String> fields = AmiBlock.fields(lines);
        String id = fields.getOrDefault("ActionID", "");
        if (fields.containsKey("Event")) {
            AmiEvent event = AmiBlock.event(fields, clock.instant());
            if (!id.startsWith(OURS) || !row(id, event)) {
                handOver(event);
            }
            return true;
        }
        if (!id.startsWith(OURS)) {
            return false;
        }
        answer(id, fields);
        return true;
    }

    private void answer(String id, Map<String, String> fields) {
        Pending asked = pending.get(id);
        if (asked == null) {
            return;
        }
        AmiReply reply = AmiBlock.reply(fields);
        if (!asked.list() || !reply.success()) {
            pending.remove(id);
            replies.put(() -> asked.reply().complete(reply), false);
        }
    }

    /// An event that is part of a list's answer.
    private boolean row(String id, AmiEvent event) {
        Pending asked = pending.get(id);
        if (asked == null || !asked.list()) {
            return false;
        }
        if (event.fields().containsKey("EventList")) {
            pending.remove(id);
            var reply = new AmiReply(true, event.text("EventList"), event.fields());
            replies.put(() -> asked.reply().complete(reply), false);
        } else {
            asked.rows().add(event);
        }
        return true;
    }

    private void handOver(AmiEvent event) {
        if (event.name().equals("FullyBooted")) {
            uptime = Duration.ofSeconds(event.number("Uptime", 0));
            booted.countDown();
        }
        if (begun) {
            events.accept(event);
            return;
        }
        synchronized (early) {
            if (begun) {
                events.accept(event);
            } else {
                early.add(event);
            }
        }
    }

    private void over() {
        if (over.compareAndSet(false, true)) {
            booted.countDown();
            commandConnection.shut();
            eventConnection.shut();
            List.copyOf(pending.keySet())
                    .forEach(id -> fail(id, "Asterisk's connection broke before it answered"));
            ended.run();
        }
    }
}
