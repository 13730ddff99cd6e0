package org.parley.server.sounds;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;
import org.parley.contract.sounds.Sound;
import org.parley.contract.sounds.SoundApi;
import org.parley.contract.sounds.SoundFile;
import org.parley.server.sounds.convert.SoundConverter;
import org.parley.server.telephony.config.SoundPublisher;
import org.parley.server.telephony.config.model.AsteriskNodeSettings;
import org.parley.server.testing.RunningServer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Sounds on the whole server.
final class SoundsTest {
    @TempDir Path data;
    private RunningServer server;
    private SoundApi api;

    @BeforeEach
    void start() {
        server = new RunningServer(data, Map.of());
        api = server.signIn("admin").api(SoundApi.class);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    @Tag("A10")
    void mp3IsConvertedHeardAgainAndGivenToAsterisk() throws Exception {
        Sound made = api.create(new Sound(null, "Café welcome", "", "", 0, 0));
        assertEquals(0, made.millis());
        assertEquals(
                ErrorCode.NOT_FOUND,
                assertThrows(Refusal.class, () -> api.content(made.id()).close()).code());
        Sound stored = api.upload(made.id(), file("tone.mp3", mp3()));
        assertTrue(stored.millis() > 1_900 && stored.millis() < 2_300, stored::toString);
        assertEquals("tone.mp3", stored.fileName());
        byte[] content;
        try (var in = api.content(made.id())) {
            content = in.readAllBytes();
        }
        assertEquals(44 + stored.millis() * 16, content.length, 32);
        Path played =
                Path.of(
                        SoundPublisher.playable(server.part(AsteriskNodeSettings.class), made.id())
                                + ".wav");
        await().atMost(10, TimeUnit.SECONDS).until(() -> Files.exists(played));
        assertArrayEquals(content, Files.readAllBytes(played));

        api.delete(made.id(), null);
        await().atMost(10, TimeUnit.SECONDS).until(() -> !Files.exists(played));
    }

    @Test
    void takesAFileLargerThanOtherRequests() throws Exception {
        Sound made = api.create(new Sound(null, "Long", "", "", 0, 0));
        byte[] wave = new byte[4_000_044];
        Path small = data.resolve("small.wav");
        SoundConverter.convert(mp3(), small);
        byte[] head = Files.readAllBytes(small);
        System.arraycopy(head, 0, wave, 0, 40);
        for (int i = 0; i < 4; i++) {
            wave[40 + i] = (byte) (4_000_000 >> (8 * i));
            wave[4 + i] = (byte) (4_000_036 >> (8 * i));
        }
        assertEquals(250_000, api.upload(made.id(), file("long.wav", wave)).millis(), 10);
    }

    @Test
    void refusesWhatIsNoSoundAndKeepsWhatWasThere() throws IOException {
        Sound made = api.create(new Sound(null, "Hello", "", "", 0, 0));
        Sound stored = api.upload(made.id(), file("tone.mp3", mp3()));
        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () ->
                                api.upload(
                                        made.id(),
                                        file(
                                                "x.wav",
                                                "<html>"
                                                        .getBytes(
                                                                java.nio.charset.StandardCharsets
                                                                        .UTF_8))));
        assertEquals(ErrorCode.VALIDATION_FAILED, refusal.code());
        assertTrue(refusal.detail().contains("x.wav is neither"), refusal.detail());
        assertThrows(Refusal.class, () -> api.upload(made.id(), new SoundFile("x.wav", "%%%")));
        assertEquals(stored, api.get(made.id()));
    }

    private static SoundFile file(String name, byte[] content) {
        return new SoundFile(name, Base64.getEncoder().encodeToString(content));
    }

    private static byte[] mp3() throws IOException {
        try (var in = SoundConverter.class.getResourceAsStream("tone.mp3")) {
            return in.readAllBytes();
        }
    }
}
