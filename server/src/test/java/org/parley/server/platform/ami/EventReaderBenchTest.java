package org.parley.server.platform.ami;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.asteriskjava.manager.ManagerConnection;
import org.asteriskjava.manager.ManagerConnectionFactory;
import org.asteriskjava.manager.ManagerEventListener;
import org.asteriskjava.manager.event.NewStateEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.parley.server.testing.FakeAsterisk;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/// Our reader of events beside Asterisk-Java's own: the same events from the same source at the
/// same time, each with a listener that needs a millisecond for one.
@Tag("bench")
final class EventReaderBenchTest {
    private static final int EVENTS = 45_000;
    private static final int BLOCK = 30;
    private static final int LAST = EVENTS;
    private static final Duration BETWEEN_BLOCKS = Duration.ofMillis(10);
    private static final Duration WORK = Duration.ofMillis(1);
    private static final String EVENT =
            """
            Event: Newstate
            Privilege: call,all
            Timestamp: 1795346075.000123
            Channel: PJSIP/ann-0000002a
            ChannelState: 6
            ChannelStateDesc: Up
            CallerIDNum: 0043100200
            CallerIDName: Zoë
            ConnectedLineNum: <unknown>
            ConnectedLineName: <unknown>
            Language: en
            AccountCode:\s
            Context: parley-agents
            Exten: 800
            Priority: 1
            Uniqueid: n1-1795346075.%d
            Linkedid: n1-1795346075.1\
            """;

    private final FakeAsterisk asterisk = new FakeAsterisk();
    private final SlowListener ours = new SlowListener();
    private final SlowListener theirs = new SlowListener();
    private final AsteriskLink link =
            new AsteriskLink(asterisk.address(), AmiTiming.USUAL, Clock.systemUTC());
    private final ManagerConnection connection =
            new ManagerConnectionFactory("127.0.0.1", asterisk.port(), "theirs", "three")
                    .createManagerConnection();

    @AfterEach
    void close() {
        connection.logoff();
        link.close();
        asterisk.close();
    }

    @Test
    @Timeout(30)
    void noEventIsLostBehindASlowListener() throws Exception {
        link.open(event -> {
            if (event.name().equals("Newstate")) {
                ours.hear(event.text("Uniqueid"));
            }
        });
        ManagerEventListener listener =
                event -> {
                    if (event instanceof NewStateEvent state) {
                        theirs.hear(String.valueOf(state.getUniqueId()));
                    }
                };
        connection.addEventListener(listener);
        connection.login("on");
        await().until(() -> link.connected() && asterisk.signIns() == 3);
        long nanos = send();
        ours.hurry();
        theirs.hurry();
        await().until(() -> {
            asterisk.emit(EVENT.formatted(LAST));
            return ours.done && theirs.done;
        });
        int lost = EVENTS - ours.heard.get();
        int lostThere = EVENTS - theirs.heard.get();
        System.out.println(
                String.format(
                        Locale.ROOT,
                        "BENCH {\"name\":\"AMI: events lost behind a listener of 1 ms\",\"unit\":\"events\","
                                + "\"ours\":%d,\"baseline\":\"Asterisk-Java's own listener\",\"theirs\":%d,"
                                + "\"ratio\":%d,\"note\":\"%d events at %.0f a second; ratio with our loss as 1\"}",
                        lost,
                        lostThere,
                        Math.max(1, lostThere) / Math.max(1, lost),
                        EVENTS,
                        EVENTS * 1e9 / nanos));
        assertEquals(0, lost);
        assertEquals(0, ours.outOfOrder.get());
        assertEquals(0, link.figures().dropped());
    }

    /// @return how long it took, in nanoseconds
    private long send() {
        long begin = System.nanoTime();
        for (int first = 0; first < EVENTS; first += BLOCK) {
            asterisk.emit(
                    IntStream.range(first, first + BLOCK)
                            .mapToObj(EVENT::formatted)
                            .toArray(String[]::new));
            long due = begin + (first / BLOCK + 1) * BETWEEN_BLOCKS.toNanos();
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
        }
        return System.nanoTime() - begin;
    }

    /// Needs a millisecond for each event, until it is told that enough have come.
    private static final class SlowListener {
        private final AtomicInteger heard = new AtomicInteger();
        private final AtomicInteger outOfOrder = new AtomicInteger();
        private volatile boolean slow = true;
        private volatile boolean done;
        private int last = -1;

        void hear(String uniqueId) {
            if (slow) {
                LockSupport.parkNanos(WORK.toNanos());
            }
            int number = Integer.parseInt(uniqueId.substring(uniqueId.indexOf('.') + 1));
            if (number == LAST) {
                done = true;
            } else {
                heard.incrementAndGet();
                outOfOrder.addAndGet(number == last + 1 ? 0 : 1);
                last = number;
            }
        }

        void hurry() {
            slow = false;
        }
    }
}
