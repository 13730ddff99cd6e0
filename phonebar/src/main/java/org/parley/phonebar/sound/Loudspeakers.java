package org.parley.phonebar.sound;

import org.jspecify.annotations.Nullable;

import java.util.List;

import javax.sound.sampled.LineUnavailableException;

/// The devices by which the bar rings. Asking them may wait for the sound system: not on the
/// screen's thread.
public interface Loudspeakers {
    /// Their names, in the system's order; empty on a computer without one.
    List<String> names();

    /// Begins to play samples of [Melody#FORMAT].
    ///
    /// @param device a name; null, or one that is not there now, for the system's own choice
    /// @param again from the beginning for ever, or once
    /// @throws LineUnavailableException where nothing can be played
    Playing play(byte[] samples, @Nullable String device, boolean again)
            throws LineUnavailableException;

    /// What is played; closing it ends it.
    interface Playing extends AutoCloseable {
        @Override
        void close();
    }
}
