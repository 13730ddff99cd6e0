package org.parley.phonebar.people;

import org.jspecify.annotations.Nullable;
import org.parley.contract.routing.Presence;

import java.time.Instant;
import java.util.Locale;

/// Somebody or something that can be called.
///
/// @param id for the node
/// @param word what it is doing, in a word or two
/// @param presence of an agent; null for others
/// @param since since when; null where nothing is counted
/// @param mine a queue in which the agent serves
public record Target(
        Kind kind,
        String id,
        String name,
        String number,
        String word,
        @Nullable Presence presence,
        @Nullable Instant since,
        boolean mine) {
    /// What it is.
    public enum Kind {
        /// A number that was typed.
        NUMBER,
        QUEUE,
        AGENT,
        TELEPHONE
    }

    /// Whether a search for this text finds it.
    boolean fits(String lowerCase) {
        return name.toLowerCase(Locale.ROOT).contains(lowerCase) || number.contains(lowerCase);
    }
}
