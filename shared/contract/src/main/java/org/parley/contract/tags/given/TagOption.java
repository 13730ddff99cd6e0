package org.parley.contract.tags.given;

import java.util.UUID;

/// A tag as an agent chooses it.
///
/// @param colour `#rrggbb`
public record TagOption(UUID id, String name, String colour) {}
