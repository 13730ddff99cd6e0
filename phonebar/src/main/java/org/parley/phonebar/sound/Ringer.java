package org.parley.phonebar.sound;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import javax.sound.sampled.LineUnavailableException;

/// Lets an agent hear that a call rings, and that one has answered itself. A computer without a
/// loudspeaker does so in silence.
public final class Ringer {
    private static final Logger LOG = LoggerFactory.getLogger(Ringer.class);

    private final Loudspeakers loudspeakers;
    private volatile boolean wanted;
    private volatile SoundChoice.Ringing choice = SoundChoice.USUAL.ringing();
    private Loudspeakers.@Nullable Playing playing;

    public Ringer(Loudspeakers loudspeakers) {
        this.loudspeakers = loudspeakers;
    }

    /// How it is to be done from now on.
    public void use(SoundChoice.Ringing how) {
        choice = how;
    }

    /// Whether ringing should be heard; [#follow] makes it so.
    public void want(boolean sound) {
        wanted = sound;
    }

    /// Rings or falls silent, as is wanted now. It may wait for the sound system: not for the
    /// screen's thread.
    public synchronized void follow() {
        SoundChoice.Ringing how = choice;
        if (!wanted || !how.on()) {
            stop();
        } else if (playing == null) {
            playing = begin(how.melody().samples(how.volume()), how.device(), true);
        }
    }

    /// Rings once for three seconds, so that one hears what is chosen; waits as [#follow] does.
    public synchronized void sample() {
        SoundChoice.Ringing how = choice;
        stop();
        playing = begin(how.melody().samples(how.volume()), how.device(), false);
    }

    /// Says that a call has answered itself; waits as [#follow] does.
    public void beep() {
        SoundChoice.Ringing how = choice;
        if (how.beep()) {
            begin(Melody.beep(how.volume()), how.device(), false);
        }
    }

    private Loudspeakers.@Nullable Playing begin(
            byte[] samples, @Nullable String device, boolean again) {
        try {
            return loudspeakers.play(samples, device, again);
        } catch (LineUnavailableException e) {
            LOG.info("nothing is heard, there is no loudspeaker: {}", e.getMessage());
            return null;
        }
    }

    private void stop() {
        Loudspeakers.Playing ringing = playing;
        if (ringing != null) {
            ringing.close();
            playing = null;
        }
    }
}
