package org.parley.server.updates;

/// Ends this server gracefully, so that its launcher starts another.
@FunctionalInterface
interface ProgramEnd {
    /// Returns at once.
    void begin();
}
