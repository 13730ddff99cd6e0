package org.parley.contract.updates;

import java.time.Instant;
import java.util.List;

/// How far the last update of the server has come.
///
/// @param from the version before
/// @param to the version that it leads to; empty when there was none yet
/// @param steps in their order
public record UpdateRun(State state, String from, String to, List<Step> steps) {
    public UpdateRun {
        steps = List.copyOf(steps);
    }

    public enum State {
        /// Nobody has updated this server yet.
        NONE,
        RUNNING,
        DONE,
        /// It went wrong, and the version before runs with the data of before.
        FAILED
    }

    /// One line of the log.
    ///
    /// @param detail what belongs to it, such as a file or the reason; may be empty
    public record Step(Instant at, Kind kind, String detail) {}

    public enum Kind {
        /// Somebody has begun it; the detail says who.
        BEGUN,
        /// A backup is made.
        BACKUP,
        /// The backup lies there.
        BACKED_UP,
        /// The files are unpacked and each is checked.
        UNPACKING,
        /// The server ends, to be started anew.
        RESTARTING,
        /// The database is copied before the new version changes it.
        KEEPING_DATA,
        /// The new version starts.
        STARTING,
        /// The new version works.
        DONE,
        /// Something went wrong; the detail says what.
        FAILED,
        /// The data of before were brought back.
        DATA_BROUGHT_BACK,
        /// The version before works again.
        WENT_BACK
    }
}
