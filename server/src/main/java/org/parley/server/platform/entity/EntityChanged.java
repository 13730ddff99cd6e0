package org.parley.server.platform.entity;

import org.parley.contract.platform.Permission;

import java.util.UUID;

/// A configured thing was made, changed or deleted; told after the commit.
///
/// @param kind as the {@link EntityType} names it
/// @param version as it is now, 0 when it is gone
/// @param needs who may see the thing
public record EntityChanged(String kind, UUID id, long version, Permission needs) {}
