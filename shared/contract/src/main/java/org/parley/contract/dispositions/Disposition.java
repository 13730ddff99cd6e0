package org.parley.contract.dispositions;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Identified;
import org.parley.contract.platform.Versioned;

import java.util.UUID;

/// A word for how a conversation ended. Words stand on up to three levels: one without a parent is
/// on the first.
///
/// @param name unique in any case among words with the same parent and queue
/// @param parentId the word of the level above
/// @param queueId the only queue whose calls are offered it; absent for all. Words on lower levels
///   have the queue of the first.
public record Disposition(
        UUID id,
        @NotBlank @Size(max = 80) String name,
        @Size(max = 500) String description,
        @Nullable UUID parentId,
        @Nullable UUID queueId,
        long version)
        implements Identified, Versioned {
    /// What a disposition is called in history, usage and events.
    public static final String KIND = "disposition";

    /// How many levels there are.
    public static final int LEVELS = 3;
}
