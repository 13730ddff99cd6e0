package org.parley.contract.recordings;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.util.List;
import java.util.UUID;

/// Several recordings at once.
public record RecordingChoice(@NotNull @Size(min = 1, max = 100) List<@NotNull UUID> ids) {
    public RecordingChoice {
        ids = ids == null ? List.of() : List.copyOf(ids);
    }
}
