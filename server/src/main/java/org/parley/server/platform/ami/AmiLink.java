package org.parley.server.platform.ami;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/// The link to one Asterisk: a connection for its events and one for commands, kept alive and
/// opened again when they break.
public interface AmiLink extends AutoCloseable {
    /// Sends an action. The future fails with [AmiException] when there is no connection, or no
    /// answer within five seconds; a refusal by Asterisk is an answer. It completes on a thread of
    /// the link's own, so a dependent step must not block.
    ///
    /// A reply may come before or after the events that the action causes.
    CompletableFuture<AmiReply> send(AmiAction action);

    /// Sends an action that is answered by a list of events, such as `CoreShowChannels`, and
    /// collects them, without the closing `...Complete`. Fails like [#send], and also when Asterisk
    /// refuses: some lists are refused when they are empty.
    CompletableFuture<List<AmiEvent>> list(AmiAction action);

    /// Opens the link and stays at it until [#close]; returns at once. To be called once.
    void open(AmiListener listener);

    boolean connected();

    /// The number of the present or last connection, 0 before the first.
    long epoch();

    AmiFigures figures();

    /// Closes both connections and ends the link's threads. The listener hears nothing after it.
    @Override
    void close();
}
