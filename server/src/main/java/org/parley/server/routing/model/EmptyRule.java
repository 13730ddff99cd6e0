package org.parley.server.routing.model;

import java.util.EnumSet;
import java.util.Set;

/// When a queue counts as empty of agents: when each of its members is absent for one of the
/// reasons named here.
///
/// The names follow the options `joinempty` and `leavewhenempty` of Asterisk's queues.
///
/// @param absences the reasons that count; with none the rule never applies
public record EmptyRule(Set<Verdict> absences) {
    /// The queue never counts as empty.
    public static final EmptyRule NEVER = new EmptyRule(Set.of());

    /// Members who are signed off or outside the penalty band count as absent.
    public static final EmptyRule LOOSE =
            new EmptyRule(EnumSet.of(Verdict.SIGNED_OFF, Verdict.PENALTY));

    /// Like loose, and paused members count as absent too.
    public static final EmptyRule NORMAL =
            new EmptyRule(EnumSet.of(Verdict.SIGNED_OFF, Verdict.PENALTY, Verdict.PAUSED));

    /// Like normal, and members whose telephone or desk can't be reached count as absent too.
    public static final EmptyRule STRICT =
            new EmptyRule(
                    EnumSet.of(
                            Verdict.SIGNED_OFF,
                            Verdict.PENALTY,
                            Verdict.PAUSED,
                            Verdict.UNREACHABLE));

    public EmptyRule {
        absences = Set.copyOf(absences);
    }

    public boolean isNever() {
        return absences.isEmpty();
    }

    public boolean countsAsAbsent(Verdict verdict) {
        return absences.contains(verdict);
    }
}
