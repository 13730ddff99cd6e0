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
public record ItemWishes(
        @Nullable String caller,
        @Nullable UUID assigned,
        Duration assignedFor,
        Map<String, Integer> skills) {
    public static final ItemWishes NONE = new ItemWishes(null, null, Duration.ZERO, Map.of());

    public ItemWishes {
        skills = Map.copyOf(skills);
    }

    /// Nothing but to be known by this number or address.
    public static ItemWishes from(String caller) {
        return new ItemWishes(caller, null, Duration.ZERO, Map.of());
    }
}
