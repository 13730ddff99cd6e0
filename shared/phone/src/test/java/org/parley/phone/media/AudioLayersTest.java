package org.parley.phone.media;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.onvoid.webrtc.media.audio.AudioLayer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

final class AudioLayersTest {
    @TempDir Path root;

    @Test
    void findsNothingOnAMachineWithoutSound() {
        assertEquals(Optional.empty(), find(Map.of()));
        assertEquals(Optional.empty(), find(Map.of("XDG_RUNTIME_DIR", root.toString())));
        assertEquals(
                Optional.empty(), find(Map.of("PULSE_SERVER", "unix:" + root.resolve("gone"))));
    }

    @Test
    void prefersTheSoundServerOfTheSession() throws IOException {
        Files.createDirectories(root.resolve("proc/asound/card0"));
        Files.createDirectories(root.resolve("pulse"));
        Files.createFile(root.resolve("pulse/native"));
        assertEquals(
                Optional.of(AudioLayer.kLinuxPulseAudio),
                find(Map.of("XDG_RUNTIME_DIR", root.toString())));
        assertEquals(
                Optional.of(AudioLayer.kLinuxPulseAudio), find(Map.of("PULSE_SERVER", "tcp:host")));
    }

    @Test
    void takesTheCardWhereNoServerRuns() throws IOException {
        Files.createDirectories(root.resolve("proc/asound"));
        assertEquals(Optional.empty(), find(Map.of()));
        Files.createDirectories(root.resolve("proc/asound/card1"));
        assertEquals(Optional.of(AudioLayer.kLinuxAlsaAudio), find(Map.of()));
    }

    @Test
    void leavesOtherSystemsTheirOwnChoice() {
        assertEquals(
                Optional.of(AudioLayer.kPlatformDefaultAudio),
                new AudioLayers("Windows 11", Map.of(), root).find());
    }

    private Optional<AudioLayer> find(Map<String, String> environment) {
        return new AudioLayers("Linux", environment, root).find();
    }
}
