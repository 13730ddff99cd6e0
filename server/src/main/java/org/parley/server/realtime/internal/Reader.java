package org.parley.server.realtime.internal;

import org.jspecify.annotations.Nullable;

/// One receiver of the board. All that it keeps is how far it has come, and, for an agent, what it
/// was shown. Used by one thread.
interface Reader {
    /// The next frame to send.
    ///
    /// @return null when there is nothing new for this receiver
    byte @Nullable [] next();
}
