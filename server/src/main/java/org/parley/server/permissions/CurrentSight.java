package org.parley.server.permissions;

/// What the sender of the request sees that this thread serves.
@FunctionalInterface
public interface CurrentSight {
    Sight get();
}
