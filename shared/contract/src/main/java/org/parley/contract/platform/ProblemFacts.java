package org.parley.contract.platform;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What a desk shows beside the sentence of a problem.
///
/// @param lastChange of the object that somebody else changed in the meantime (`STALE`)
/// @param users of the object that is not deleted because they use it (`IN_USE`)
public record ProblemFacts(@Nullable LastChange lastChange, List<Usage> users) {
    public ProblemFacts {
        users = List.copyOf(users);
    }

    public static ProblemFacts changedBy(@Nullable LastChange change) {
        return new ProblemFacts(change, List.of());
    }

    public static ProblemFacts usedBy(List<Usage> users) {
        return new ProblemFacts(null, users);
    }
}
