package org.parley.server.platform.ami;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parley.server.testing.FakeAsterisk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

final class AsteriskLinkTest {
    private static final AmiTiming BRISK =
            new AmiTiming(
                    Duration.ofMillis(800),
                    Duration.ofMillis(200),
                    Duration.ofSeconds(5),
                    Duration.ofMillis(50));

    private final FakeAsterisk asterisk = new FakeAsterisk();
    private final AmiAddress address = asterisk.address();
    private final AsteriskLink link = new AsteriskLink(address, BRISK, Clock.systemUTC());
    private final Heard heard = new Heard();

    @AfterEach
    void close() {
        link.close();
        asterisk.close();
    }

    @Test
    void handsOverEveryFieldOfKnownAndUnknownEvents() {
        open();
        asterisk.emit(
                "Event: Newchannel\nPrivilege: call,all\nTimestamp: 1795346075.000123\nChannel: PJSIP/a-1\nCallerIDName: Zoë; ${X} 😀: b\nExten:",
                "Event: NeverSeenBefore\nOdd: 1",
                "Event: UserEvent\nUserEvent: ParleyJoin\nQueue: q1");
        await().until(() -> heard.events.size() == 3);
        AmiEvent first = heard.events.getFirst();
        assertEquals("Newchannel", first.name());
        assertEquals(Instant.ofEpochSecond(1795346075L, 123_000), first.at());
        assertEquals("Zoë; ${X} 😀: b", first.text("CallerIDName"));
        assertEquals("", first.text("Exten"));
        assertEquals("NeverSeenBefore", heard.events.get(1).name());
        assertEquals("ParleyJoin", heard.events.get(2).name());
        assertTrue(heard.events.get(2).raisedByDialplan());
    }

    @Test
    void losesNothingWhenTheListenerIsSlow() {
        var slow = new ArrayList<String>();
        link.open(event -> {
            if (event.name().equals("FullyBooted")) {
                return;
            }
            if (slow.size() % 500 == 0) {
                LockSupport.parkNanos(Duration.ofMillis(30).toNanos());
            }
            slow.add(event.text("N"));
        });
        await().until(link::connected);
        int count = 30_000;
        for (int i = 0; i < count; i += 100) {
            var blocks = new String[100];
            for (int j = 0; j < 100; j++) {
                blocks[j] = "Event: Newstate\nChannel: PJSIP/x\nN: " + (i + j);
            }
            asterisk.emit(blocks);
        }
        await().atMost(60, TimeUnit.SECONDS).until(() -> link.figures().events() > count);
        assertEquals(count, slow.size());
        for (int i = 0; i < count; i++) {
            assertEquals(Integer.toString(i), slow.get(i));
        }
        assertEquals(0, link.figures().dropped());
        assertTrue(
                link.figures().oldest().compareTo(Duration.ofMillis(20)) > 0,
                "the age of events is measured");
    }

    @Test
    void aFailingListenerIsCountedAndHearsTheNext() {
        var seen = new CopyOnWriteArrayList<String>();
        link.open(event -> {
            if (!event.name().equals("FullyBooted")) {
                seen.add(event.name());
            }
            if (event.name().equals("Bad")) {
                throw new IllegalStateException("a defect");
            }
        });
        await().until(link::connected);
        asterisk.emit("Event: Bad\nA: 1", "Event: Good\nA: 1");
        await().until(() -> seen.size() == 2);
        await().until(() -> link.figures().dropped() == 1);
    }

    @Test
    void whatTheLibraryDidNotForeseeIsToldAndTriedAgain() {
        var nowhere = new AmiAddress("127.0.0.1", 70_000, address.events(), address.commands());
        var log = new CopyOnWriteArrayList<String>();
        try (var other = new AsteriskLink(nowhere, BRISK, Clock.systemUTC())) {
            other.open(
                    new AmiListener() {
                        @Override
                        public void event(AmiEvent event) {}

                        @Override
                        public void lost(long epoch, String reason) {
                            log.add(reason);
                        }
                    });
            await().until(() -> !log.isEmpty());
            assertTrue(log.getFirst().contains("port out of range"), log::toString);
        }
    }

    @Test
    void answersAndRefusalsReachTheCaller() {
        asterisk.answering("Redirect", _ -> "Error\nMessage: Channel does not exist: X");
        open();
        AmiReply reply = link.send(AmiAction.of("Redirect").with("Channel", "X")).join();
        assertFalse(reply.success());
        assertEquals("Channel does not exist: X", reply.message());
        assertTrue(
                link.send(AmiAction.of("Setvar").with("Variable", "A").with("Value", "1"))
                        .join()
                        .success());
    }

    @Test
    void outputOfManyLinesComesWhole() {
        asterisk.answering(
                "Command",
                _ -> "Success\nMessage: Command output follows\nOutput: one\nOutput: two: 2");
        open();
        assertEquals(
                "one\ntwo: 2",
                link.send(AmiAction.of("Command").with("Command", "x")).join().text("Output"));
    }

    @Test
    void collectsAListUntilItsEnd() {
        asterisk.answering(
                "CoreShowChannels",
                _ ->
                        "Success\nEventList: start\n\nEvent: CoreShowChannel\nActionID: $ID\nChannel: A\n\nEvent: CoreShowChannel\nActionID: $ID\nChannel: B\n\nEvent: CoreShowChannelsComplete\nActionID: $ID\nEventList: Complete\nListItems: 2\n\n");
        open();
        List<AmiEvent> rows = link.list(AmiAction.of("CoreShowChannels")).join();
        assertEquals(List.of("A", "B"), rows.stream().map(row -> row.text("Channel")).toList());
        assertEquals(0, heard.events.size());
    }

    @Test
    void anActionWithoutAnswerFailsInTime() {
        open();
        asterisk.fallSilent(true);
        CompletionException failure =
                assertThrows(
                        CompletionException.class, () -> link.send(AmiAction.of("Hangup")).join());
        assertInstanceOf(AmiException.class, failure.getCause());
    }

    @Test
    void noValueBecomesAnAction() {
        open();
        link.send(
                        AmiAction.of("Setvar")
                                .with("Variable", "V")
                                .with("Value", "a\r\nAction: Command\r\nCommand: stop\0"))
                .join();
        assertTrue(
                asterisk.received().stream()
                        .anyMatch(action ->
                                action.contains("Value: a  Action: Command  Command: stop")));
        assertTrue(asterisk.received().stream().noneMatch(action -> action.startsWith("Command|")));
        assertThrows(IllegalArgumentException.class, () -> AmiAction.of("A\r\nB"));
        assertThrows(IllegalArgumentException.class, () -> AmiAction.of("A").with("B: c", "d"));
    }

    @Test
    void aCutLinkComesBackAsANewEpoch() {
        open();
        asterisk.uptime(1).cut();
        await().until(() -> heard.log.contains("connected 2 PT1S"));
        assertEquals("connected 1 PT1M40S", heard.log.getFirst());
        assertTrue(heard.log.get(1).startsWith("lost 1 "), heard.log::toString);
        asterisk.emit("Event: After\nA: 1");
        await().until(() -> heard.log.contains("event After"));
        assertEquals(1, link.figures().reconnects());
    }

    @Test
    void aHalfOpenLineIsNoticedAndReplaced() {
        open();
        asterisk.fallSilent(true);
        await().atMost(5, TimeUnit.SECONDS).until(() -> !link.connected());
        asterisk.fallSilent(false);
        await().atMost(10, TimeUnit.SECONDS).until(() -> link.epoch() == 2);
        assertTrue(link.send(AmiAction.of("Ping")).join().success());
    }

    @Test
    void aWrongSecretIsToldOnceWithTheCure() {
        asterisk.refusingSignIn(true);
        link.open(heard);
        await().until(() ->
                asterisk.received().stream().filter(action -> action.startsWith("Login|")).count()
                        > 2);
        assertEquals(1, heard.log.size(), heard.log::toString);
        assertTrue(heard.log.getFirst().contains("check the secret"), heard.log::toString);
        asterisk.refusingSignIn(false);
        await().until(link::connected);
    }

    @Test
    void withoutAConnectionAnActionFailsAtOnce() {
        assertTrue(link.send(AmiAction.of("Ping")).isCompletedExceptionally());
    }

    /// Asterisk-Java's own pump may outlive its connection by a minute: it polls that long.
    @Test
    void leavesNoThreadBehind() {
        open();
        asterisk.cut();
        await().until(() -> link.epoch() == 2);
        link.close();
        await().untilAsserted(() ->
                assertEquals(
                        List.of(),
                        Thread.getAllStackTraces().keySet().stream()
                                .map(Thread::getName)
                                .filter(name ->
                                        name.startsWith("ami-")
                                                || name.matches("Asterisk-Java.*Reader-[0-9]+"))
                                .toList()));
    }

    private void open() {
        link.open(heard);
        await().until(link::connected);
    }

    private static final class Heard implements AmiListener {
        final List<AmiEvent> events = new CopyOnWriteArrayList<>();
        final List<String> log = new CopyOnWriteArrayList<>();

        @Override
        public void event(AmiEvent event) {
            if (!event.name().equals("FullyBooted")) {
                events.add(event);
                log.add("event " + event.name());
            }
        }

        @Override
        public void connected(long epoch, Duration uptime) {
            log.add("connected " + epoch + " " + uptime);
        }

        @Override
        public void lost(long epoch, String reason) {
            log.add("lost " + epoch + " " + reason);
        }
    }
}
