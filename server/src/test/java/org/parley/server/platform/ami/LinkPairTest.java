package org.parley.server.platform.ami;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parley.server.testing.FakeAsterisk;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

final class LinkPairTest {
    private static final AmiTiming QUICK =
            new AmiTiming(
                    Duration.ofMillis(800),
                    Duration.ofMillis(200),
                    Duration.ofSeconds(5),
                    Duration.ofMillis(50));

    /// Longer than a busy computer needs for the first connection.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final FakeAsterisk first = new FakeAsterisk();
    private final FakeAsterisk second = new FakeAsterisk();
    private final List<String> log = new CopyOnWriteArrayList<>();
    private final LinkPair pair =
            new LinkPair(
                    link(first), link(second), 0, PATIENCE, number -> log.add("moved " + number));

    private static AsteriskLink link(FakeAsterisk asterisk) {
        return new AsteriskLink(asterisk.address(), QUICK, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        pair.close();
        first.close();
        second.close();
    }

    private void open() {
        pair.open(
                new AmiListener() {
                    @Override
                    public void event(AmiEvent event) {
                        log.add("event " + event.name());
                    }

                    @Override
                    public void connected(long epoch, Duration uptime) {
                        log.add("connected " + epoch);
                    }

                    @Override
                    public void lost(long epoch, String reason) {
                        log.add("lost " + epoch);
                    }
                });
    }

    @Test
    void hearsAndAsksOnlyTheOneAtWork() {
        open();
        await().until(() -> log.contains("connected 1") && second.signIns() == 2);
        second.emit("Event: Silent\nA: 1");
        first.emit("Event: Heard\nA: 1");
        await().until(() -> log.contains("event Heard"));
        pair.send(AmiAction.of("Asked")).handle((_, _) -> true).join();
        assertTrue(first.received().stream().anyMatch(action -> action.startsWith("Asked")));
        assertTrue(second.received().stream().noneMatch(action -> action.startsWith("Asked")));
        assertEquals("connected 1", log.getFirst());
        assertTrue(log.stream().noneMatch("event Silent"::equals));
    }

    @Test
    void theOtherGoesToWorkWhenTheFirstIsGoneAndStaysAtIt() {
        open();
        await().until(() -> log.contains("connected 1") && second.signIns() == 2);
        first.refusingSignIn(true);
        first.cut();
        await().until(() -> log.contains("connected 2"));
        assertTrue(log.indexOf("lost 1") < log.indexOf("moved 1"));
        assertTrue(log.indexOf("moved 1") < log.indexOf("connected 2"));

        first.refusingSignIn(false);
        await().until(() -> first.signIns() == 4);
        first.emit("Event: Silent\nA: 1");
        second.emit("Event: Heard\nA: 1");
        await().until(() -> log.contains("event Heard"));
        assertTrue(pair.connected());
        assertEquals(2, pair.epoch());
        assertEquals("event Heard", log.getLast());
        assertTrue(log.stream().noneMatch("event Silent"::equals));

        second.refusingSignIn(true);
        second.cut();
        await().until(() -> log.contains("moved 0") && log.contains("connected 3"));
    }

    @Test
    void aFirstThatIsSoonBackStaysAtWork() {
        open();
        await().until(() -> log.contains("connected 1") && second.signIns() == 2);
        first.cut();
        await().until(() -> log.contains("connected 2"));
        assertTrue(log.stream().noneMatch(line -> line.startsWith("moved")));
    }

    @Test
    void aFirstThatIsNotThereAtTheStartIsNotWaitedForLong() {
        first.refusingSignIn(true);
        open();
        await().until(() -> log.contains("moved 1") && log.contains("connected 1"));
    }

    @Test
    void theOtherGoesToWorkOnPurposeWhileTheFirstLives() {
        open();
        await().until(() -> log.contains("connected 1") && second.signIns() == 2);
        await().until(() -> puts(1));
        assertEquals(List.of("connected 1", "lost 1", "moved 1", "connected 2"), told());
        second.emit("Event: Heard\nA: 1");
        await().until(() -> log.contains("event Heard"));

        pair.putToWork(1);
        assertEquals("event Heard", log.getLast(), "it is at work already");
    }

    @Test
    void oneThatIsNotReachedIsNotPutToWork() {
        second.refusingSignIn(true);
        open();
        await().until(() -> log.contains("connected 1"));
        assertThrows(AmiException.class, () -> pair.putToWork(1));
        assertEquals(List.of("connected 1"), told());
    }

    /// What the listener heard of the link, without its events.
    private List<String> told() {
        return log.stream().filter(line -> !line.startsWith("event")).toList();
    }

    /// Refused while the link's thread has not told yet that the connection stands.
    private boolean puts(int number) {
        try {
            pair.putToWork(number);
            return true;
        } catch (AmiException _) {
            return false;
        }
    }
}
