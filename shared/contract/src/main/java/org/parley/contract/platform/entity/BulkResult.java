package org.parley.contract.platform.entity;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.ProblemFacts;

import java.util.List;
import java.util.UUID;

/// How a bulk command ended: what could be done is done, the rest is named with its reason.
///
/// @param done how many objects were changed
public record BulkResult(int done, List<Refused> refused) {
    public BulkResult {
        refused = List.copyOf(refused);
    }

    /// One object that stayed as it was.
    ///
    /// @param name empty when there is no such object
    /// @param detail a sentence for people
    public record Refused(
            UUID id, String name, ErrorCode code, String detail, @Nullable ProblemFacts facts) {}
}
