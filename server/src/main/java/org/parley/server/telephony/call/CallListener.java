package org.parley.server.telephony.call;

import org.parley.server.telephony.call.model.CallChange;
import org.parley.server.telephony.call.model.CallEvent;
import org.parley.server.telephony.call.model.ChannelSeen;
import org.parley.server.telephony.call.model.NodeState;
import org.parley.server.telephony.call.model.PhonePresence;

import java.time.Instant;
import java.util.List;

/// Hears what happens to calls, one thing after the other. Contribute one with
/// `Multibinder.newSetBinder(binder(), CallListener.class)`.
///
/// Called while the next event waits: hand over and return, never wait.
public interface CallListener {
    /// Something happened to a leg. Comes before the changes that it made.
    default void happened(CallEvent event) {}

    /// A call began, changed, ended, or became part of another.
    default void changed(CallChange change) {}

    /// All channels there are, after each (re)connection and when a sweep found something amiss.
    ///
    /// @param asked when the list was asked for: a channel that began later may be missing
    default void seen(List<ChannelSeen> channels, Instant asked) {}

    /// A telephone registered or vanished.
    default void phone(PhonePresence presence) {}

    /// The link to Asterisk stands or broke.
    default void node(NodeState state) {}
}
