package org.parley.contract.platform;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// One thing that uses another.
///
/// @param kind such as `queue`, `agent`
/// @param id absent when the user is no object of its own, such as a setting
/// @param name as people know it
public record Usage(String kind, @Nullable UUID id, String name) {}
