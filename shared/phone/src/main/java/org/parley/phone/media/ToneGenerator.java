package org.parley.phone.media;

import dev.onvoid.webrtc.media.audio.AudioDeviceModuleBase;
import dev.onvoid.webrtc.media.audio.CustomAudioSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/// Pushes a tone into a call that has no microphone.
///
/// webrtc-java up to 0.18 aborts the process when pushed sound and the device module's own capture
/// reach a send stream at once ("Check failed: !race_checker.RaceDetected()"), and the library
/// starts capture whenever a stream begins to send, on a busy machine late. So nothing is pushed
/// before the call is connected, the stream has begun, the capture is stopped and nothing is sent
/// any more; and pushing rests around every change of the description.
final class ToneGenerator {
    private static final Logger LOG = LoggerFactory.getLogger(ToneGenerator.class);
    private static final int RATE = 48_000;
    private static final int FRAME = RATE / 100;
    private static final long FRAME_NANOS = 10_000_000;

    /// Between two looks at what is sent.
    private static final long SETTLE_MILLIS = 250;

    /// Looks until a stream that sends nothing is taken for one that goes on as before.
    private static final int LOOKS = 8;

    private final CustomAudioSource source = new CustomAudioSource();
    private final AudioDeviceModuleBase module;
    private final ScheduledExecutorService thread;
    private final AudioMode.Tone tone;
    private final Supplier<CompletableFuture<Long>> sent;
    private final Object pushing = new Object();
    private boolean allowed;
    private volatile boolean stopped;
    private int generation;
    private double phase;

    /// @param thread the engine's thread, on which [#rest] and [#resume] are called
    /// @param sent how many packets the call has sent so far
    ToneGenerator(
            AudioDeviceModuleBase module,
            ScheduledExecutorService thread,
            AudioMode.Tone tone,
            Supplier<CompletableFuture<Long>> sent) {
        this.module = module;
        this.thread = thread;
        this.tone = tone;
        this.sent = sent;
        Thread.ofPlatform().daemon().name("phone-tone").start(this::run);
    }

    CustomAudioSource source() {
        return source;
    }

    /// After return nothing is being pushed.
    void rest() {
        generation++;
        synchronized (pushing) {
            allowed = false;
        }
    }

    /// Goes on when the stream, which is connected, has settled.
    void resume() {
        generation++;
        int asked = generation;
        later(asked, () -> begun(asked, LOOKS));
    }

    /// Waits for the first packets: they say that the capture runs and can be stopped.
    private void begun(int asked, int looks) {
        look(
                asked,
                packets -> {
                    if (packets == 0 && looks > 0) {
                        later(asked, () -> begun(asked, looks - 1));
                    } else {
                        quieten(asked, packets);
                    }
                });
    }

    private void quieten(int asked, long before) {
        module.stopRecording();
        later(
                asked,
                () ->
                        look(
                                asked,
                                packets -> {
                                    if (packets != before) {
                                        quieten(asked, packets);
                                    } else {
                                        allow();
                                    }
                                }));
    }

    private void allow() {
        synchronized (pushing) {
            allowed = !stopped;
        }
    }

    private void look(int asked, LongConsumer then) {
        sent.get()
                .thenAcceptAsync(
                        packets -> {
                            if (asked == generation && !stopped) {
                                then.accept(packets);
                            }
                        },
                        thread)
                .exceptionally(gone -> {
                    LOG.debug("The tone of {} Hz is not wanted any more", tone.frequency(), gone);
                    return null;
                });
    }

    private void later(int asked, Runnable action) {
        thread.schedule(
                () -> {
                    if (asked == generation && !stopped) {
                        action.run();
                    }
                },
                SETTLE_MILLIS,
                TimeUnit.MILLISECONDS);
    }

    void stop() {
        stopped = true;
        rest();
    }

    private void run() {
        byte[] frame = new byte[FRAME * 2];
        long due = System.nanoTime();
        while (!stopped) {
            fill(frame);
            synchronized (pushing) {
                if (allowed) {
                    source.pushAudio(frame, 16, RATE, 1, FRAME);
                }
            }
            due += FRAME_NANOS;
            long wait = due - System.nanoTime();
            if (wait > 0) {
                LockSupport.parkNanos(wait);
            } else if (wait < -50 * FRAME_NANOS) {
                due = System.nanoTime();
            }
        }
        LOG.trace("The tone of {} Hz ends", tone.frequency());
    }

    private void fill(byte[] frame) {
        double step = 2 * Math.PI * tone.frequency() / RATE;
        for (int i = 0; i < FRAME; i++) {
            int sample = (int) (tone.amplitude() * Short.MAX_VALUE * Math.sin(phase));
            frame[2 * i] = (byte) sample;
            frame[2 * i + 1] = (byte) (sample >> 8);
            phase += step;
        }
        phase %= 2 * Math.PI;
    }
}
