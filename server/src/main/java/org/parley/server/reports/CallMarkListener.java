package org.parley.server.reports;

import org.parley.server.platform.db.Transaction;

import java.time.Instant;

/// Hears what the dialplan wrote into the event log of its own accord (`CELGenUserEvent`), once
/// each, also what was written while the server was away. Bound by a
/// `Multibinder<CallMarkListener>`.
public interface CallMarkListener {
    /// Called within the transaction that takes the line in: be quick, and throw nothing for what a
    /// caller may have said.
    void marked(Transaction tx, Mark mark);

    /// What was written.
    ///
    /// @param kind such as `ParleyTag`
    /// @param text whole, however long it is
    record Mark(String call, String kind, String text, Instant at) {}
}
