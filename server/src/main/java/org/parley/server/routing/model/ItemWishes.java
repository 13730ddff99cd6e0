package org.parley.server.routing.model;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/// What an item asks for besides a place in the queue.
///
/// @param caller who is behind it (number, address), for "last agent first"; null when unknown
/// @param assigned an agent for whom the item is held first; null for none
/// @param assignedFor how long it is held for him, while he is signed on, before it goes to the
///   queue
/// @param skills lowest level (1-10) by skill, besides those of the queue
/// @param reach how long it may take to reach who is behind it, once an agent is found; such an
///   item holds its agent for so much longer, and neither the longest wait nor the agents' absence
///   ends it. Zero for one who is there.
public record ItemWishes(
        @Nullable String caller,
        @Nullable UUID assigned,
        Duration assignedFor,
        Map<String, Integer> skills,
        Duration reach) {
    public static final ItemWishes NONE = new ItemWishes(null, null, Duration.ZERO, Map.of());

    public ItemWishes {
        skills = Map.copyOf(skills);
    }

    public ItemWishes(
            @Nullable String caller,
            @Nullable UUID assigned,
            Duration assignedFor,
            Map<String, Integer> skills) {
        this(caller, assigned, assignedFor, skills, Duration.ZERO);
    }

    /// Nothing but to be called back at this number, which may take so long.
    public static ItemWishes callBack(String number, Duration reach) {
        return new ItemWishes(number, null, Duration.ZERO, Map.of(), reach);
    }

    /// Whether somebody has to be reached first.
    public boolean calledBack() {
        return reach.isPositive();
    }

    /// Nothing but to be known by this number or address.
    public static ItemWishes from(String caller) {
        return new ItemWishes(caller, null, Duration.ZERO, Map.of());
    }
}
