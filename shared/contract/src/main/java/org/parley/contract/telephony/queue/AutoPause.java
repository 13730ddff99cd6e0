package org.parley.contract.telephony.queue;

/// Where an agent is paused who lets calls ring out.
public enum AutoPause {
    NO,
    /// In the queue whose call he missed.
    QUEUE,
    /// In all queues.
    ALL
}
