package org.parley.server.routing.model;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/// How penalties count: which band of penalties may be rung after which wait, and when penalties
/// are ignored.
///
/// @param membersLimit penalties are ignored when at most so many members are eligible; 0 for never
/// @param bands in order of time; the last one reached holds; before the first, every penalty may
///   be rung
public record PenaltyRule(int membersLimit, List<Band> bands) {
    public static final PenaltyRule NONE = new PenaltyRule(0, List.of());

    private static final Band EVERYONE = new Band(Duration.ZERO, 0, Integer.MAX_VALUE);

    /// After so long a wait only members with a penalty from `lowest` to `highest`, both included,
    /// are rung.
    public record Band(Duration after, int lowest, int highest) {
        public boolean holds(int penalty) {
            return penalty >= lowest && penalty <= highest;
        }
    }

    public PenaltyRule {
        bands = bands.stream().sorted(Comparator.comparing(Band::after)).toList();
    }

    /// The band that holds after this wait.
    public Band bandAfter(Duration waited) {
        Band current = EVERYONE;
        for (Band band : bands) {
            if (band.after().compareTo(waited) <= 0) {
                current = band;
            }
        }
        return current;
    }
}
