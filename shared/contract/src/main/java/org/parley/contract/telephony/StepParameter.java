package org.parley.contract.telephony;

import java.util.List;

/// What a step is told.
///
/// @param usual the value when none is given
/// @param choices of a `CHOICE`; the ends of a `NUMBER`, smallest and greatest
public record StepParameter(
        String name, Kind kind, boolean required, String usual, List<String> choices) {
    /// What values it takes.
    public enum Kind {
        /// The id of a queue.
        QUEUE,
        /// The id of a sound.
        SOUND,
        /// The id of a trunk.
        TRUNK,
        /// The id of an agent.
        AGENT,
        /// The id of a telephone.
        TELEPHONE,
        /// The id of a class of music on hold.
        MUSIC,
        /// The id of a box for messages.
        MAILBOX,
        /// The id of a tag.
        TAG,
        /// The id of an account that sends mail.
        ACCOUNT,
        /// A whole number.
        NUMBER,
        /// Digits, `*`, `#` and `+`.
        DIGITS,
        /// `true` or `false`.
        FLAG,
        /// One of a few words.
        CHOICE,
        /// Letters, digits and `_`: a variable.
        NAME,
        /// A line of text; `{NAME}` stands for a variable's value.
        TEXT
    }

    public StepParameter {
        choices = List.copyOf(choices);
    }

    public static StepParameter required(String name, Kind kind) {
        return new StepParameter(name, kind, true, "", List.of());
    }

    public static StepParameter optional(String name, Kind kind) {
        return new StepParameter(name, kind, false, "", List.of());
    }

    public static StepParameter flag(String name) {
        return new StepParameter(name, Kind.FLAG, false, "false", List.of());
    }

    public static StepParameter number(String name, int usual, int least, int most) {
        return new StepParameter(
                name, Kind.NUMBER, false, "" + usual, List.of("" + least, "" + most));
    }

    /// @param choices the first is usual
    public static StepParameter choice(String name, String... choices) {
        return new StepParameter(name, Kind.CHOICE, false, choices[0], List.of(choices));
    }
}
