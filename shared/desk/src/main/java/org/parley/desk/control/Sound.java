package org.parley.desk.control;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.Clip;
import javax.sound.sampled.LineEvent;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.UnsupportedAudioFileException;

/// The computer's loudspeaker: one recording at a time.
public final class Sound {
    private @Nullable Clip playing;

    /// Plays a WAV file from its beginning and returns at once; an earlier one stops.
    ///
    /// @param onEnd called, on any thread, when it has ended or was stopped
    /// @throws NoSound when the computer cannot play it
    public synchronized void play(InputStream wav, Runnable onEnd) throws IOException, NoSound {
        stop();
        try (AudioInputStream in = AudioSystem.getAudioInputStream(new BufferedInputStream(wav))) {
            Clip clip = AudioSystem.getClip();
            clip.addLineListener(event -> {
                if (LineEvent.Type.STOP.equals(event.getType())) {
                    clip.close();
                    onEnd.run();
                }
            });
            clip.open(in);
            clip.start();
            playing = clip;
        } catch (LineUnavailableException | IllegalArgumentException e) {
            throw new NoSound(e);
        } catch (UnsupportedAudioFileException e) {
            throw new IOException("the recording is no WAV file", e);
        }
    }

    /// Stops what plays.
    public synchronized void stop() {
        Clip clip = playing;
        playing = null;
        if (clip != null) {
            clip.stop();
        }
    }

    /// This computer has nothing to play sound on.
    public static final class NoSound extends Exception {
        private static final long serialVersionUID = 1L;

        public NoSound(Throwable cause) {
            super("no sound device", cause);
        }
    }
}
