package org.parley.server.telephony.config.model;

import org.parley.contract.routing.Strategy;
import org.parley.server.telephony.names.Checked;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A queue as Asterisk must know it: for the waiting room, which the router serves, and for its own
/// `app_queue`, which takes over when the router is gone.
///
/// @param number the internal number by which it is reached, or an empty text
/// @param recorded whether its talks are recorded
public record QueueProfile(
        String name,
        String number,
        Strategy strategy,
        Timing timing,
        Limits limits,
        Sounds sounds,
        Extras extras,
        boolean recorded) {

    /// All in seconds.
    ///
    /// @param ring how long one agent rings, 1 to 600
    /// @param retry pause before the next try
    /// @param wrapUp peace for the agent after a call
    /// @param maxWait longest wait, 0 for no limit
    /// @param serviceLevel answered within this counts as in time
    public record Timing(int ring, int retry, int wrapUp, int maxWait, int serviceLevel) {
        public static final Timing USUAL = new Timing(15, 5, 0, 0, 20);

        public Timing {
            Checked.between("ringing time in seconds", ring, 1, 600);
            Checked.between("retry pause in seconds", retry, 0, 3_600);
            Checked.between("wrap-up in seconds", wrapUp, 0, 86_400);
            Checked.between("longest wait in seconds", maxWait, 0, 86_400);
            Checked.between("service level in seconds", serviceLevel, 0, 86_400);
        }
    }

    /// @param weight among queues that share agents, the heavier goes first
    /// @param maxLength callers that may wait, 0 for no limit
    /// @param exitDigit the digit by which a caller leaves, or none
    /// @param exitQueue where a caller goes who leaves by digit or by time; the call ends if absent
    public record Limits(
            int weight, int maxLength, Optional<Character> exitDigit, Optional<String> exitQueue) {
        public static final Limits NONE = new Limits(0, 0, Optional.empty(), Optional.empty());

        public Limits {
            Checked.between("weight", weight, 0, 10_000);
            Checked.between("greatest length", maxLength, 0, 100_000);
            exitDigit.ifPresent(digit -> Checked.number("exit digit", digit.toString()));
            exitQueue.ifPresent(Checked::queue);
        }
    }

    /// What `app_queue` plays; in the waiting room the server decides what is said and when.
    ///
    /// @param musicClass what callers hear
    /// @param positionEvery seconds between announcements of the position, 0 for none
    /// @param holdTime whether the expected time is announced with it
    /// @param periodic prompts in rotation, named without their ending
    /// @param periodicEvery seconds between them
    public record Sounds(
            String musicClass,
            int positionEvery,
            boolean holdTime,
            List<String> periodic,
            int periodicEvery) {
        public static final Sounds MUSIC_ONLY = new Sounds("default", 0, false, List.of(), 60);

        public Sounds {
            Checked.name("music class", musicClass);
            Checked.between("pause between announcements in seconds", positionEvery, 0, 3_600);
            Checked.between("pause between prompts in seconds", periodicEvery, 0, 3_600);
            periodic = List.copyOf(periodic);
            periodic.forEach(sound -> Checked.sound("prompt", sound));
        }
    }

    /// What else the dialplan and `app_queue` are told.
    ///
    /// @param joinEmpty the options of `joinempty`; with none everybody is let in
    /// @param leaveEmpty the options of `leavewhenempty`
    /// @param autoPause as `autopause` takes it
    /// @param penaltyLimit penalties are ignored while at most so many members are free
    /// @param bands penalties that are rung after a wait
    /// @param prompts the queue's own words by the name of the option, such as `queue-thankyou`
    /// @param further options of `app_queue`, by name
    /// @param agent what the agent hears first
    public record Extras(
            List<String> joinEmpty,
            List<String> leaveEmpty,
            String autoPause,
            int penaltyLimit,
            List<Band> bands,
            SortedMap<String, String> prompts,
            SortedMap<String, String> further,
            Agent agent) {
        public static final Extras NONE =
                new Extras(
                        List.of(),
                        List.of(),
                        "no",
                        0,
                        List.of(),
                        new TreeMap<>(),
                        new TreeMap<>(),
                        new Agent(Optional.empty(), false, 0));

        public Extras {
            joinEmpty = List.copyOf(joinEmpty);
            leaveEmpty = List.copyOf(leaveEmpty);
            bands = List.copyOf(bands);
            prompts = Collections.unmodifiableSortedMap(new TreeMap<>(prompts));
            further = Collections.unmodifiableSortedMap(new TreeMap<>(further));
            Stream.of(joinEmpty, leaveEmpty).forEach(words -> words.forEach(Extras::word));
            word(autoPause);
            prompts.values().forEach(sound -> Checked.sound("prompt", sound));
            further.values().forEach(Extras::word);
        }

        private static void word(String value) {
            Checked.sound("option", value);
        }
    }

    /// From a wait in seconds on, penalties from `lowest` to `highest` are rung.
    public record Band(int after, int lowest, int highest) {}

    /// @param sound that the agent hears
    /// @param holdTime whether the agent hears how many minutes the caller has waited
    /// @param delay in seconds
    public record Agent(Optional<String> sound, boolean holdTime, int delay) {
        public Agent {
            sound.ifPresent(name -> Checked.sound("agent's announcement", name));
            Checked.between("delay in seconds", delay, 0, 60);
        }
    }

    public QueueProfile {
        Checked.queue(name);
        if (!number.isEmpty()) {
            Checked.number("queue's number", number);
        }
    }

    /// A queue with the usual settings.
    public static QueueProfile of(String name, Strategy strategy) {
        return new QueueProfile(
                name,
                "",
                strategy,
                Timing.USUAL,
                Limits.NONE,
                Sounds.MUSIC_ONLY,
                Extras.NONE,
                false);
    }

    public QueueProfile withNumber(String changed) {
        return new QueueProfile(name, changed, strategy, timing, limits, sounds, extras, recorded);
    }

    public QueueProfile withTiming(Timing changed) {
        return new QueueProfile(name, number, strategy, changed, limits, sounds, extras, recorded);
    }

    public QueueProfile withLimits(Limits changed) {
        return new QueueProfile(name, number, strategy, timing, changed, sounds, extras, recorded);
    }

    public QueueProfile withSounds(Sounds changed) {
        return new QueueProfile(name, number, strategy, timing, limits, changed, extras, recorded);
    }

    public QueueProfile withExtras(Extras changed) {
        return new QueueProfile(name, number, strategy, timing, limits, sounds, changed, recorded);
    }

    public QueueProfile recorded(boolean changed) {
        return new QueueProfile(name, number, strategy, timing, limits, sounds, extras, changed);
    }
}
