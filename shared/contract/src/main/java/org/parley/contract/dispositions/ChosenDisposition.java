package org.parley.contract.dispositions;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.util.UUID;

/// How a call ended.
///
/// @param dispositionId of a word that has none below it
/// @param note what else is to be known of the call; may be empty
public record ChosenDisposition(
        @NotNull UUID dispositionId, @NotNull @Size(max = 500) String note) {}
