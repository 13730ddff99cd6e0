package org.parley.contract.telephony.queue;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// The queue's own words in place of Asterisk's.
///
/// @param youAreNext for the first who waits
/// @param thereAre before the number of callers
/// @param callsWaiting after that number
/// @param holdTime before the minutes of the expected wait
/// @param minutes after them
/// @param thankYou at the end of every announcement
public record QueuePrompts(
        @Nullable UUID youAreNext,
        @Nullable UUID thereAre,
        @Nullable UUID callsWaiting,
        @Nullable UUID holdTime,
        @Nullable UUID minutes,
        @Nullable UUID thankYou) {
    /// Asterisk's words.
    public static final QueuePrompts DEFAULT = new QueuePrompts(null, null, null, null, null, null);

    /// The sounds that are given.
    public List<UUID> listSounds() {
        return Stream.of(youAreNext, thereAre, callsWaiting, holdTime, minutes, thankYou)
                .<UUID>mapMulti((sound, found) -> {
                    if (sound != null) {
                        found.accept(sound);
                    }
                })
                .toList();
    }
}
