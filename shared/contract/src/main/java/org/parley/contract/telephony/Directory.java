package org.parley.contract.telephony;

import org.jspecify.annotations.Nullable;
import org.parley.contract.routing.Presence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Whom an agent can call or hand a call to, as they are at this moment.
public record Directory(List<Person> people, List<Phone> telephones, List<Line> queues) {
    public Directory {
        people = List.copyOf(people);
        telephones = List.copyOf(telephones);
        queues = List.copyOf(queues);
    }

    /// An agent.
    ///
    /// @param number the internal number
    /// @param reason of a pause
    /// @param since when the presence began
    /// @param reachable whether the telephone is registered
    public record Person(
            UUID id,
            String name,
            String number,
            Presence presence,
            @Nullable String reason,
            Instant since,
            boolean reachable) {}

    /// A telephone without a person.
    public record Phone(UUID id, String name, String number, boolean reachable) {}

    /// A queue.
    ///
    /// @param number the internal number; empty when it has none
    /// @param mine whether the asking agent serves there
    public record Line(UUID id, String name, String number, int waiting, int ready, boolean mine) {}
}
