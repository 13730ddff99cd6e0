package org.parley.server.realtime.rest;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.parley.contract.masking.Mask;
import org.parley.server.permissions.Sight;
import org.parley.server.platform.http.CurrentRequest;
import org.parley.server.platform.http.FakeTokens;
import org.parley.server.platform.http.TestHttp;
import org.parley.server.realtime.Attendance;
import org.parley.server.realtime.internal.BoardLog;
import org.parley.server.realtime.internal.BoardStreams;
import org.parley.server.realtime.internal.Rows;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;

/// The stream against Jersey's own `SseBroadcaster`, to many desks: the same rows, the same client,
/// in turns; at 50 events a second, and at more than either can carry, which shows what each can.
/// Latency runs from when an event was due until it was read.
@Tag("bench")
final class StreamBenchTest {
    private static final long EVENTS_PER_SECOND = 50;
    private static final long TOO_MANY = 400;
    private static final Duration WARM_UP = Duration.ofSeconds(4);
    private static final Duration WINDOW = Duration.ofSeconds(8);

    @Test
    @Timeout(value = 240, unit = TimeUnit.SECONDS)
    void aThousandDesks() throws Exception {
        compare(1_000);
    }

    @Test
    @Timeout(value = 240, unit = TimeUnit.SECONDS)
    void twoThousandDesks() throws Exception {
        compare(2_000);
    }

    private static void compare(int desks) throws Exception {
        Figures theirs = broadcaster(desks, EVENTS_PER_SECOND);
        Figures ours = board(desks, EVENTS_PER_SECOND);
        String who = "stream to " + desks + " desks";
        bench(
                who + ", 50 events/s: delivered",
                "messages/s",
                ours.perSecond,
                theirs.perSecond,
                ours.perSecond / theirs.perSecond,
                String.format(
                        Locale.ROOT,
                        "offered %,d/s; latency p50 %d ms against %d ms",
                        desks * EVENTS_PER_SECOND,
                        ours.p50,
                        theirs.p50));
        bench(
                who + ", 50 events/s: p99",
                "ms",
                ours.p99,
                theirs.p99,
                theirs.p99 / Math.max(1.0, ours.p99),
                "from when the event was due");
        bench(
                who + ": processor time for each message, client included",
                "us",
                ours.cpuMicros,
                theirs.cpuMicros,
                theirs.cpuMicros / ours.cpuMicros,
                "");
        Figures mostOfTheirs = broadcaster(desks, TOO_MANY);
        Figures mostOfOurs = board(desks, TOO_MANY);
        bench(
                who + ": delivered when offered more than either carries",
                "messages/s",
                mostOfOurs.perSecond,
                mostOfTheirs.perSecond,
                mostOfOurs.perSecond / mostOfTheirs.perSecond,
                String.format(
                        Locale.ROOT,
                        "offered %,d/s; latency p99 %d ms against %d ms",
                        desks * TOO_MANY,
                        mostOfOurs.p99,
                        mostOfTheirs.p99));
    }

    private static Figures board(int desks, long events) throws Exception {
        BoardLog board = new BoardLog();
        BoardStreams streams = new BoardStreams(board, _ -> Sight.ALL, _ -> Mask.NONE);
        var resource =
                new RealtimeResource(
                        board,
                        streams,
                        new Attendance(InstantSource.system()),
                        new CurrentRequest(),
                        new FakeTokens());
        try (TestHttp http = TestHttp.serving(Clock.systemUTC(), resource);
                Listeners listeners =
                        Listeners.connect(http.port(), "/api/realtime/stream", desks)) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> streams.receivers() == desks);
            return measure(
                    listeners,
                    events,
                    due -> board.put(Rows.call("c" + due % 997, null, Listeners.stamp(due))));
        }
    }

    private static Figures broadcaster(int desks, long events) throws Exception {
        try (BroadcasterServer server = new BroadcasterServer();
                Listeners listeners = Listeners.connect(server.port(), "/stream", desks)) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> server.receivers() == desks);
            return measure(
                    listeners,
                    events,
                    due ->
                            server.broadcast(
                                    Rows.call("c" + due % 997, null, Listeners.stamp(due))));
        }
    }

    private static Figures measure(Listeners listeners, long events, LongConsumer publish) {
        long period = 1_000_000_000L / events;
        long begin = System.nanoTime();
        long counting = begin + WARM_UP.toNanos();
        long end = counting + WINDOW.toNanos();
        long cpu = 0;
        for (long due = begin; due < end; due += period) {
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            if (cpu == 0 && due >= counting) {
                listeners.reset();
                cpu = cpuNanos();
                counting = System.nanoTime();
            }
            publish.accept(due);
            if (System.nanoTime() > end) {
                break;
            }
        }
        double seconds = (System.nanoTime() - counting) / 1e9;
        long messages = listeners.messages();
        return new Figures(
                messages / seconds,
                listeners.percentile(50),
                listeners.percentile(99),
                (cpuNanos() - cpu) / 1e3 / Math.max(1, messages));
    }

    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean)
                        java.lang.management.ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static void bench(
            String name, String unit, double ours, double theirs, double ratio, String note) {
        System.out.printf(
                Locale.ROOT,
                "BENCH {\"name\":\"%s\",\"unit\":\"%s\",\"ours\":%.2f,"
                        + "\"baseline\":\"Jersey SseBroadcaster\",\"theirs\":%.2f,\"ratio\":%.2f,"
                        + "\"note\":\"%s\"}%n",
                name,
                unit,
                ours,
                theirs,
                ratio,
                note);
    }

    private record Figures(double perSecond, long p50, long p99, double cpuMicros) {}
}
