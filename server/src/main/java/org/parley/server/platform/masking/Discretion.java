package org.parley.server.platform.masking;

import org.parley.contract.auth.Me;
import org.parley.contract.masking.Mask;

/// Says how customers' numbers are shown to somebody. Quick: it is asked with every answer.
@FunctionalInterface
public interface Discretion {
    Mask of(Me me);

    /// To be called after a commit that changed for whom numbers are masked.
    default void forget() {}
}
