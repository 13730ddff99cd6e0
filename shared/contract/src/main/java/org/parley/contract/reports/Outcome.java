package org.parley.contract.reports;

/// How a call ended for the caller.
public enum Outcome {
    ANSWERED,
    /// The caller hung up while waiting.
    ABANDONED,
    /// The queue's longest wait was reached.
    TIMED_OUT,
    /// The caller left the queue by a digit, or a supervisor sent him elsewhere.
    EXITED,
    /// The caller hung up to be called back when the turn comes.
    CALL_BACK,
    /// No queue and no agent was reached.
    FAILED
}
