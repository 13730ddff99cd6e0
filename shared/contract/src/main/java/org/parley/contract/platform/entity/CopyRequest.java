package org.parley.contract.platform.entity;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// A copy that is asked for.
///
/// @param prefix stands before the original's name, `Copy of ` when absent; a number follows the
///   name when it is taken
public record CopyRequest(@Nullable @Size(max = 40) String prefix) {}
