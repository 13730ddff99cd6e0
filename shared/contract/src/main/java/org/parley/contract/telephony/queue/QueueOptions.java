package org.parley.contract.telephony.queue;

/// All that a queue may be told besides its times.
public record QueueOptions(
        QueueEntry entry,
        QueueAnnouncements announcements,
        QueuePrompts prompts,
        QueueServing serving,
        QueueCallback callback) {
    /// What a new queue begins with.
    public static final QueueOptions DEFAULT =
            new QueueOptions(
                    QueueEntry.DEFAULT,
                    QueueAnnouncements.DEFAULT,
                    QueuePrompts.DEFAULT,
                    QueueServing.DEFAULT,
                    QueueCallback.DEFAULT);
}
