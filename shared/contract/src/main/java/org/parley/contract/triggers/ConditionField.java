package org.parley.contract.triggers;

/// What a condition looks at.
public enum ConditionField {
    /// The queue through which the call went, by its id.
    QUEUE,
    /// A {@link TriggerStatus}.
    STATUS,
    /// A {@link org.parley.contract.telephony.Direction}.
    DIRECTION,
    /// The outbound route that was dialled, by its id.
    ROUTE,
    /// The agent, by his or her id.
    AGENT
}
