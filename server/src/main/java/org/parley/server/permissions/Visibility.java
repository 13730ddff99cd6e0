package org.parley.server.permissions;

import org.parley.contract.auth.Me;

/// Says what somebody sees. Answers from memory, some seconds old at most.
@FunctionalInterface
public interface Visibility {
    Sight of(Me me);

    /// To be called after a commit that changed who serves in which queue.
    default void forget() {}
}
