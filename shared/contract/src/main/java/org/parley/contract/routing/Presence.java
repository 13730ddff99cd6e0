package org.parley.contract.routing;

/// What an agent is doing, as others see it. The order is the order of importance: what needs
/// attention first.
public enum Presence {
    /// An offer rings at the agent.
    RINGING,
    TALKING,
    /// The call has ended, its follow-up work has not.
    WRAP_UP,
    PAUSED,
    READY,
    /// On a call that the router did not give (a direct or an outgoing one).
    BUSY,
    /// Not signed on to the queues.
    OFFLINE
}
