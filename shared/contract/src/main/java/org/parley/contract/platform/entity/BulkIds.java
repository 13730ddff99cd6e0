package org.parley.contract.platform.entity;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.util.List;
import java.util.UUID;

/// The objects of a bulk command.
public record BulkIds(@NotNull @Size(min = 1, max = BulkIds.MOST) List<@NotNull UUID> ids) {
    /// The most objects of one command.
    public static final int MOST = 5_000;
}
