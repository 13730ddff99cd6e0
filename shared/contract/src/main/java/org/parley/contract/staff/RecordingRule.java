package org.parley.contract.staff;

/// Whether an agent's calls are recorded.
public enum RecordingRule {
    /// As the queue says.
    AS_QUEUE,
    /// Never, whatever the queue says.
    NEVER
}
