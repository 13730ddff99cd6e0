package org.parley.server.auth.internal.hash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;
import org.parley.server.auth.internal.hash.PasswordTurns.Turn;
import org.parley.server.testing.TestClock;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Whose password is checked next.
final class PasswordTurnsTest {
    private static final Duration EACH = Duration.ofMillis(80);

    private final TestClock clock = new TestClock();
    private final PasswordTurns turns = new PasswordTurns(1, clock);

    @Test
    void whoIsKnownDoesNotStandBehindAFlood() {
        List<Turn> flood = strangers(50);

        Turn ann = turns.ask(Standing.KNOWN);
        check(flood.getFirst());

        assertTrue(ann.hasCome());
        assertFalse(flood.get(1).hasCome());
    }

    @Test
    void strangersAreServedInTheirOrder() {
        List<Turn> three = strangers(3);

        for (Turn next : three) {
            assertTrue(next.hasCome());
            check(next);
        }
    }

    @Test
    void strangersAreNotStarvedByPeopleWhoAreKnown() {
        Deque<Turn> known = new ArrayDeque<>();
        for (int i = 0; i < 20; i++) {
            known.add(turns.ask(Standing.KNOWN));
        }
        Turn stranger = turns.ask(Standing.STRANGER);

        int before = 0;
        while (!stranger.hasCome()) {
            check(known.remove());
            known.add(turns.ask(Standing.KNOWN));
            before++;
        }

        assertTrue(before <= PasswordTurns.KNOWN_IN_A_ROW + 1, before + " went before");
    }

    @Test
    void aStrangerWhoWouldWaitLongIsRefusedAtOnceAndToldWhenToComeAgain() {
        learnHowLongOneTakes();
        List<Turn> queue = new ArrayList<>();

        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () -> {
                            for (int i = 0; i < 1000; i++) {
                                queue.add(turns.ask(Standing.STRANGER));
                            }
                        });

        assertEquals(ErrorCode.TOO_MANY_REQUESTS, refusal.code());
        assertEquals(8, refusal.again().orElseThrow().toSeconds());
        assertEquals(100, queue.size(), 5, "8 s of 80 ms each");
        assertFalse(turns.ask(Standing.KNOWN).hasCome(), "who is known may wait");
    }

    @Test
    void theQueueTakesStrangersAgainWhenItHasBecomeShorter() {
        learnHowLongOneTakes();
        Deque<Turn> queue = new ArrayDeque<>();
        assertThrows(
                Refusal.class,
                () -> {
                    while (queue.size() < 1000) {
                        queue.add(turns.ask(Standing.STRANGER));
                    }
                });

        for (int i = 0; i < 3; i++) {
            check(queue.remove());
        }

        assertFalse(turns.ask(Standing.STRANGER).hasCome());
    }

    @Test
    void whoLeavesTheQueueMakesNobodyWait() throws InterruptedException {
        List<Turn> three = strangers(3);

        three.get(1).close();
        check(three.get(0));

        assertTrue(three.get(2).hasCome());
        assertTrue(three.get(2).await(Duration.ZERO));
        three.get(2).close();
        assertTrue(turns.ask(Standing.STRANGER).hasCome(), "nobody is left");
    }

    @Test
    void asManyGoAtOnceAsThereArePlaces() {
        var two = new PasswordTurns(2, clock);

        assertTrue(two.ask(Standing.STRANGER).hasCome());
        assertTrue(two.ask(Standing.KNOWN).hasCome());
        assertFalse(two.ask(Standing.KNOWN).hasCome());
    }

    @Test
    void aClockThatIsSetKeepsNobodyOut() {
        Turn turn = turns.ask(Standing.STRANGER);
        clock.advance(Duration.ofDays(400));
        turn.close();

        assertTrue(turns.ask(Standing.STRANGER).hasCome());
        assertFalse(turns.ask(Standing.STRANGER).hasCome());
    }

    private void learnHowLongOneTakes() {
        for (int i = 0; i < 50; i++) {
            check(turns.ask(Standing.STRANGER));
        }
    }

    private List<Turn> strangers(int count) {
        List<Turn> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(turns.ask(Standing.STRANGER));
        }
        return all;
    }

    private void check(Turn turn) {
        assertTrue(turn.hasCome());
        clock.advance(EACH);
        turn.close();
    }
}
