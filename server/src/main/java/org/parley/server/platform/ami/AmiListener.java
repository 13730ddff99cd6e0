package org.parley.server.platform.ami;

import java.time.Duration;

/// Hears everything a link has to tell, one after the other on the link's one owner thread: an
/// event of an epoch comes after [#connected] of that epoch and before its [#lost]. It may take its
/// time; nothing is lost meanwhile.
@FunctionalInterface
public interface AmiListener {
    void event(AmiEvent event);

    /// Both connections stand and Asterisk has booted. What was known before is hearsay now: ask
    /// for a snapshot.
    ///
    /// @param epoch counts the connections of this link, from 1
    /// @param uptime how long Asterisk has been running; shorter than before means that it was
    ///   restarted and all its calls are gone
    default void connected(long epoch, Duration uptime) {}

    /// The link broke or was refused; it goes on trying.
    ///
    /// @param epoch the epoch that ended, or 0 when there was none yet
    default void lost(long epoch, String reason) {}
}
