package org.parley.server.platform.jobs;

import java.time.Duration;

/// Something to be done again and again. Bound by a `Multibinder<Job>`.
///
/// However many servers share the database, one of them runs it at a time. A server that dies in
/// the midst of a run leaves it to another, so that a run may happen twice: it must do no harm.
public interface Job {
    /// One word or more in kebab case, such as `expired-sessions`; never changed.
    String name();

    /// The time from the end of one run to the next.
    Duration every();

    /// Does it.
    ///
    /// @return what was done, for the history: a word in kebab case and its figures, one space
    ///   between each, such as `runs-deleted 12 30`; the desks have the sentence for it
    /// @throws RuntimeException when it could not be done; it is tried again at the next time
    String run();
}
