package org.parley.admin.sounds;

import org.parley.desk.control.Sound;

import java.io.IOException;
import java.io.InputStream;

/// Plays a sound on this computer.
final class SoundPlayer {
    private final Sound loudspeaker = new Sound();

    /// @param onEnd called, on any thread, when it has ended or was stopped
    void play(InputStream wav, Runnable onEnd) throws IOException, Sound.NoSound {
        loudspeaker.play(wav, onEnd);
    }

    void stop() {
        loudspeaker.stop();
    }
}
