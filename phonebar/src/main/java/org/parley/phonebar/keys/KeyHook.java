package org.parley.phonebar.keys;

import java.util.function.Consumer;

/// Hears the keys of the whole computer.
public interface KeyHook {
    /// Why not.
    enum State {
        /// It hears them, or may.
        POSSIBLE,
        /// The session lets no program hear the keys of others.
        FORBIDDEN,
        /// The system has no way that is known, or lacks a library for it.
        ABSENT
    }

    /// Whether this computer lets it hear keys.
    State state();

    /// Begins to hear.
    ///
    /// @param pressed is told of one of ours, on a thread of the hook's
    /// @return [State#POSSIBLE] if it hears now
    State start(Consumer<FarKey> pressed);

    /// Hears no longer.
    void stop();
}
