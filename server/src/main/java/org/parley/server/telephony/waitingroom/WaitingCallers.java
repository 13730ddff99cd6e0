package org.parley.server.telephony.waitingroom;

import java.util.concurrent.CompletableFuture;

/// Callers who wait in queues, for those who send them elsewhere. Each method answers whether the
/// caller still waited and is on the way.
public interface WaitingCallers {
    /// @param leg the caller's
    /// @param queue the name of a queue
    CompletableFuture<Boolean> sendToQueue(String leg, String queue);

    /// @param leg the caller's
    /// @param number as an agent would dial it
    CompletableFuture<Boolean> sendToNumber(String leg, String number);
}
