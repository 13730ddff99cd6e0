package org.parley.phone.media;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Two engines on this machine, connected to each other without any server.
final class WebRtcEngineTest {
    private static final Duration SPAN = Duration.ofMillis(300);

    @Test
    void carriesTonesBothWaysAndRestsWhileHeld() throws Exception {
        try (WebRtcEngine one = WebRtcEngine.open(tone(440));
                WebRtcEngine two = WebRtcEngine.open(tone(880))) {
            AtomicInteger connected = new AtomicInteger();
            MediaSession a = one.open(counting(connected));
            MediaSession b = two.open(counting(connected));
            connect(a, b, MediaSession.Direction.BOTH);
            await().until(() -> connected.get() == 2);
            await().atMost(Duration.ofSeconds(15))
                    .until(() -> a.heard().hears(880, SPAN) && b.heard().hears(440, SPAN));
            connect(a, b, MediaSession.Direction.ONLY_SENDING);
            connect(a, b, MediaSession.Direction.BOTH);
            a.heard().clear();
            await().atMost(Duration.ofSeconds(15)).until(() -> a.heard().hears(880, SPAN));
            assertTrue(a.statistics().get(5, TimeUnit.SECONDS).packetsSent() > 0);
            a.close();
            b.close();
        }
    }

    @Test
    void isSilentAndStillWorksOnAMachineWithoutSound() throws Exception {
        MediaSettings silent =
                MediaSettings.devices().withAudio(new AudioMode.Silent()).withLoopbackOnly(true);
        try (WebRtcEngine one = WebRtcEngine.open(silent);
                WebRtcEngine two = WebRtcEngine.open(tone(880))) {
            AtomicInteger connected = new AtomicInteger();
            MediaSession a = one.open(counting(connected));
            MediaSession b = two.open(counting(connected));
            connect(a, b, MediaSession.Direction.BOTH);
            await().atMost(Duration.ofSeconds(15)).until(() -> a.heard().hears(880, SPAN));
            assertTrue(
                    b.heard().levelDbfs(SPAN) < -60,
                    "level " + b.heard().levelDbfs(SPAN) + " of " + b.heard().samplesSeen());
            assertTrue(one.devices().microphones().isEmpty());
            one.devices().chooseMicrophone("none such");
        }
    }

    @Test
    void opensAndClosesManySessions() throws Exception {
        try (WebRtcEngine one = WebRtcEngine.open(tone(440));
                WebRtcEngine two = WebRtcEngine.open(tone(880))) {
            for (int i = 0; i < 8; i++) {
                AtomicInteger connected = new AtomicInteger();
                try (MediaSession a = one.open(counting(connected));
                        MediaSession b = two.open(counting(connected));
                        MediaSession unused = one.open(counting(connected))) {
                    connect(a, b, MediaSession.Direction.BOTH);
                    await().until(() -> connected.get() == 2);
                    await().atMost(Duration.ofSeconds(15)).until(() -> b.heard().hears(440, SPAN));
                    assertTrue(unused.heard().samplesSeen() == 0);
                }
            }
        }
    }

    private static void connect(MediaSession a, MediaSession b, MediaSession.Direction direction)
            throws Exception {
        String offer = a.offer(direction).get(10, TimeUnit.SECONDS);
        String answer = b.answer(offer).get(10, TimeUnit.SECONDS);
        a.accept(answer).get(10, TimeUnit.SECONDS);
    }

    private static MediaSettings tone(double frequency) {
        return MediaSettings.devices()
                .withAudio(new AudioMode.Tone(frequency, 0.4))
                .withLoopbackOnly(true);
    }

    private static MediaSession.Listener counting(AtomicInteger connected) {
        return new MediaSession.Listener() {
            @Override
            public void connected() {
                connected.incrementAndGet();
            }

            @Override
            public void failed() {
                connected.set(-100);
            }
        };
    }
}
