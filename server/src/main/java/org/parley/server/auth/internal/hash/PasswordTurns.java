package org.parley.server.auth.internal.hash;

import org.parley.contract.platform.Refusal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Whose password is checked next, when more are shown than can be checked at once. Who is known
/// goes before strangers; but after some of them in a row a stranger's turn comes too. Strangers
/// who would have to wait long are refused at once and told when to come again, so that a flood of
/// guesses makes no long queue.
final class PasswordTurns {
    static final Duration LONGEST_WAIT_OF_STRANGERS = Duration.ofSeconds(8);
    static final int KNOWN_IN_A_ROW = 4;
    private static final int MOST_KNOWN_WAITING = 500;
    private static final Duration FIRST_ESTIMATE = Duration.ofMillis(100);
    private static final int WEIGHT_OF_PAST = 7;

    /// What seems to take longer was a clock that was set.
    private static final long LONGEST_CHECK_MILLIS = 5_000;

    private final Clock clock;
    private final int places;
    private final Deque<Turn> known = new ArrayDeque<>();
    private final Deque<Turn> strangers = new ArrayDeque<>();
    private int taken;
    private int knownInARow;
    private double millisEach = FIRST_ESTIMATE.toMillis();

    /// @param places how many passwords are checked at once
    PasswordTurns(int places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    /// Takes a place, or a place in the queue.
    ///
    /// @throws Refusal `TOO_MANY_REQUESTS` when the queue is too long
    synchronized Turn ask(Standing standing) {
        boolean isKnown = standing == Standing.KNOWN;
        if (isKnown ? known.size() >= MOST_KNOWN_WAITING : isLong(waitOfStrangers())) {
            throw busy();
        }
        var turn = new Turn(isKnown);
        (isKnown ? known : strangers).add(turn);
        callNext();
        return turn;
    }

    /// What is refused because of too many.
    synchronized Refusal busy() {
        return Refusal.tooMany(
                "Too many people are signing in at this moment. Try again in some seconds.",
                waitOfStrangers());
    }

    private static boolean isLong(Duration wait) {
        return wait.compareTo(LONGEST_WAIT_OF_STRANGERS) > 0;
    }

    /// As long as the next stranger is likely to wait.
    private Duration waitOfStrangers() {
        int before = taken + known.size() + strangers.size();
        return Duration.ofMillis(
                Math.round(millisEach * Math.max(0, before + 1 - places) / places));
    }

    private void callNext() {
        while (taken < places && !(known.isEmpty() && strangers.isEmpty())) {
            boolean strangersTurn =
                    known.isEmpty() || knownInARow >= KNOWN_IN_A_ROW && !strangers.isEmpty();
            knownInARow = strangersTurn || strangers.isEmpty() ? 0 : knownInARow + 1;
            (strangersTurn ? strangers : known).remove().begin();
            taken++;
        }
    }

    /// One password's place in the queue, and then its turn. To be closed, whether or not it came.
    final class Turn implements AutoCloseable {
        private final CountDownLatch come = new CountDownLatch(1);
        private final boolean isKnown;
        private Instant begun = Instant.MIN;

        private Turn(boolean isKnown) {
            this.isKnown = isKnown;
        }

        private void begin() {
            begun = clock.instant();
            come.countDown();
        }

        private long millisSince(Instant moment) {
            return Duration.between(moment, clock.instant()).toMillis();
        }

        boolean hasCome() {
            return come.getCount() == 0;
        }

        /// Waits for the turn.
        ///
        /// @return whether it has come
        boolean await(Duration longest) throws InterruptedException {
            return come.await(longest.toMillis(), TimeUnit.MILLISECONDS);
        }

        /// Lets the next one go, or leaves the queue.
        @Override
        public void close() {
            synchronized (PasswordTurns.this) {
                if (!hasCome()) {
                    (isKnown ? known : strangers).remove(this);
                    return;
                }
                long took = Math.clamp(millisSince(begun), 0, LONGEST_CHECK_MILLIS);
                millisEach = (millisEach * WEIGHT_OF_PAST + took) / (WEIGHT_OF_PAST + 1);
                taken--;
                callNext();
            }
        }
    }
}
