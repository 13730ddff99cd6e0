package org.parley.contract.routing;

import java.util.UUID;

/// A reason that an agent chooses when pausing.
public record PauseReason(UUID id, String name) {
    /// The server's own reason of a pause after too many missed calls.
    public static final String MISSED = "autopause";

    /// The server's own reason of the pause in which an agent begins who is to.
    public static final String SIGNED_ON = "Login";
}
