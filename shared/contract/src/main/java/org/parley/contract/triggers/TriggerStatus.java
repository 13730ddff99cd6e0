package org.parley.contract.triggers;

/// What has become of a call, or of an agent's part in it.
public enum TriggerStatus {
    /// Rings at the agent.
    RING,
    /// The agent took it, or the one whom the agent called did.
    ANSWER,
    /// Over after it had been taken, for this agent at least.
    HANGUP,
    /// The agent turned it down, or let it ring until it went elsewhere.
    REJECT,
    /// Over without anybody having taken it.
    UNANSWERED
}
