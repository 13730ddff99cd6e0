package org.parley.desk.player;

import org.jspecify.annotations.Nullable;
import org.parley.desk.control.Sound.NoSound;

/// Plays one sound at a time, with pause, seek and speed. Every method returns at once.
public final class WavePlayer {
    /// Hears how the playing goes, on any thread.
    public interface Listener {
        /// @param place 0 for the sound's beginning, 1 for its end
        /// @param playing whether it is heard now
        void moved(double place, boolean playing);

        /// This computer cannot play it.
        void failed(NoSound why);
    }

    private final Loudspeaker loudspeaker;
    private final Listener listener;
    private Wave wave = Wave.SILENCE;
    private Stretch stretch = new Stretch(wave);
    private double speed = 1;
    private @Nullable Thread playing;

    public WavePlayer(Loudspeaker loudspeaker, Listener listener) {
        this.loudspeaker = loudspeaker;
        this.listener = listener;
    }

    /// Takes another sound, at its beginning and silent.
    public synchronized void load(Wave sound) {
        playing = null;
        wave = sound;
        stretch = new Stretch(sound);
        stretch.seek(0);
        listener.moved(0, false);
    }

    /// Goes on from where it is; from the beginning when it had ended.
    public synchronized void play() {
        if (playing != null || wave.length() == 0) {
            return;
        }
        if (stretch.ended()) {
            stretch.seek(0);
        }
        Thread thread = Thread.ofPlatform().name("player").daemon(true).unstarted(this::run);
        playing = thread;
        thread.start();
    }

    public synchronized void pause() {
        playing = null;
        listener.moved(place(), false);
    }

    public synchronized boolean isPlaying() {
        return playing != null;
    }

    /// Goes to a place.
    ///
    /// @param place 0 for the sound's beginning, 1 for its end
    public synchronized void seek(double place) {
        stretch.seek(place * wave.length());
        listener.moved(place(), playing != null);
    }

    /// @param factor 1 for the sound's own speed
    public synchronized void speed(double factor) {
        speed = factor;
    }

    private double place() {
        return wave.length() == 0 ? 0 : Math.min(1, stretch.place() / wave.length());
    }

    private void run() {
        try (Loudspeaker.Line line = loudspeaker.open(rate())) {
            short[] piece = new short[Math.max(1, hop())];
            while (next(piece)) {
                line.write(piece);
            }
            if (atEnd()) {
                line.finish();
            }
            ended();
        } catch (NoSound e) {
            ended();
            listener.failed(e);
        }
    }

    private synchronized int rate() {
        return wave.rate();
    }

    private synchronized int hop() {
        return stretch.hop();
    }

    @SuppressWarnings("ReferenceEquality") // the one thread that plays now
    private synchronized boolean next(short[] piece) {
        if (playing != Thread.currentThread() || stretch.ended() || piece.length != stretch.hop()) {
            return false;
        }
        stretch.next(piece, speed);
        listener.moved(place(), true);
        return true;
    }

    @SuppressWarnings("ReferenceEquality")
    private synchronized boolean atEnd() {
        return playing == Thread.currentThread();
    }

    @SuppressWarnings("ReferenceEquality")
    private synchronized void ended() {
        if (playing == Thread.currentThread()) {
            playing = null;
            listener.moved(place(), false);
        }
    }
}
