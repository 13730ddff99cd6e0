package org.parley.server.telephony.waitingroom.internal;

import org.jspecify.annotations.Nullable;
import org.parley.contract.telephony.queue.HoldTimeTold;
import org.parley.contract.telephony.queue.PositionTold;
import org.parley.contract.telephony.queue.QueueAnnouncements;
import org.parley.contract.telephony.queue.QueueCallback;
import org.parley.contract.telephony.queue.QueueOptions;
import org.parley.contract.telephony.queue.QueuePrompts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/// What one caller was told, and what is to be told next, in the dialplan's words: prompts,
/// `number:3` for a number, `offer:1` for the key by which he may be called back, and `told:180`
/// for the event log to note the seconds that were told.
final class Announcements {
    private static final int ROUNDED_SECONDS = 30;

    private final Function<UUID, String> playable;
    private final RandomGenerator random;
    private Instant positionTold;
    private Instant periodicTold;
    private int lastPosition;
    private int rotation;
    private boolean waitTold;
    private boolean periodicBegun;
    private boolean offered;

    /// @param since when the caller began to wait
    /// @param playable what the dialplan plays for a sound
    Announcements(Instant since, Function<UUID, String> playable, RandomGenerator random) {
        this.positionTold = since;
        this.periodicTold = since;
        this.playable = playable;
        this.random = random;
    }

    /// The sound of the rotation that is to be played now; none most of the time.
    Optional<String> duePeriodic(QueueOptions options, Instant now) {
        QueueAnnouncements told = options.announcements();
        if (!isPeriodicDue(told, now)) {
            return Optional.empty();
        }
        periodicTold = now;
        periodicBegun = true;
        int size = told.periodic().size();
        int next = told.periodicRandom() ? random.nextInt(size) : rotation++ % size;
        return Optional.of(playable.apply(told.periodic().get(next)));
    }

    /// What is to be said of place and time now; nothing most of the time.
    ///
    /// @param position in the queue, from 1
    /// @param expected how long it will still take
    List<String> due(QueueOptions options, int position, Duration expected, Instant now) {
        List<String> words = new ArrayList<>();
        QueueAnnouncements told = options.announcements();
        if (isPositionDue(told, position, now)) {
            positionTold = now;
            lastPosition = position;
            position(words, options, position);
            holdTime(words, options, expected);
            if (!words.isEmpty()) {
                words.add(prompt(options.prompts(), QueuePrompts::thankYou, "queue-thankyou"));
            }
        }
        return words;
    }

    /// The offer to be called back, once.
    ///
    /// @param waited until now
    /// @param expected how long it will still take
    List<String> dueOffer(QueueOptions options, Duration waited, Duration expected) {
        QueueCallback callback = options.callback();
        boolean byWait =
                callback.afterSeconds() > 0 && waited.toSeconds() >= callback.afterSeconds();
        boolean byExpected =
                callback.expectedSeconds() > 0
                        && expected.toSeconds() >= callback.expectedSeconds();
        if (offered || (!byWait && !byExpected)) {
            return List.of();
        }
        offered = true;
        UUID own = callback.sound();
        return own != null
                ? List.of("offer:" + callback.key(), playable.apply(own))
                : List.of(
                        "offer:" + callback.key(),
                        "to-call-this-number",
                        "vm-press",
                        "number:" + callback.key());
    }

    private boolean isPositionDue(QueueAnnouncements told, int position, Instant now) {
        if (told.positionEverySeconds() == 0) {
            return false;
        }
        long passed = Duration.between(positionTold, now).toSeconds();
        boolean moved = lastPosition != 0 && position != lastPosition;
        return passed >= told.positionEverySeconds()
                || (moved && told.leastSeconds() > 0 && passed >= told.leastSeconds());
    }

    private boolean isPeriodicDue(QueueAnnouncements told, Instant now) {
        int pause =
                !periodicBegun && told.periodicStartSeconds() > 0
                        ? told.periodicStartSeconds()
                        : told.periodicEverySeconds();
        return told.periodicEverySeconds() > 0
                && !told.periodic().isEmpty()
                && Duration.between(periodicTold, now).toSeconds() >= pause;
    }

    private void position(List<String> words, QueueOptions options, int position) {
        QueueAnnouncements told = options.announcements();
        boolean behind = position > told.positionLimit();
        if (told.position() == PositionTold.NO
                || (told.position() == PositionTold.LIMIT && behind)) {
            return;
        }
        QueuePrompts prompts = options.prompts();
        if (position == 1) {
            words.add(prompt(prompts, QueuePrompts::youAreNext, "queue-youarenext"));
        } else if (told.position() == PositionTold.MORE && behind) {
            words.add("queue-quantity1");
            words.add("number:" + told.positionLimit());
            words.add("queue-quantity2");
        } else {
            words.add(prompt(prompts, QueuePrompts::thereAre, "queue-thereare"));
            words.add("number:" + position);
            words.add(prompt(prompts, QueuePrompts::callsWaiting, "queue-callswaiting"));
        }
    }

    private void holdTime(List<String> words, QueueOptions options, Duration expected) {
        HoldTimeTold told = options.announcements().holdTime();
        long minutes = expected.plusSeconds(ROUNDED_SECONDS).toMinutes();
        if (told == HoldTimeTold.NO || (told == HoldTimeTold.ONCE && waitTold) || minutes < 1) {
            return;
        }
        waitTold = true;
        words.add(prompt(options.prompts(), QueuePrompts::holdTime, "queue-holdtime"));
        words.add("number:" + minutes);
        words.add(prompt(options.prompts(), QueuePrompts::minutes, "queue-minutes"));
        words.add("told:" + Duration.ofMinutes(minutes).toSeconds());
    }

    private String prompt(
            QueuePrompts prompts, Function<QueuePrompts, @Nullable UUID> own, String usual) {
        return Optional.ofNullable(own.apply(prompts)).map(playable).orElse(usual);
    }
}
