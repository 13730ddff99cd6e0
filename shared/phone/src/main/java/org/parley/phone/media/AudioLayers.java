package org.parley.phone.media;

import dev.onvoid.webrtc.media.audio.AudioLayer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the sound system of this computer before the native library is asked: where there is none,
/// its default choice may abort the whole process.
final class AudioLayers {
    private final String system;
    private final Map<String, String> environment;
    private final Path root;

    AudioLayers(String system, Map<String, String> environment, Path root) {
        this.system = system.toLowerCase(Locale.ROOT);
        this.environment = environment;
        this.root = root;
    }

    static AudioLayers ofThisComputer() {
        return new AudioLayers(System.getProperty("os.name"), System.getenv(), Path.of("/"));
    }

    /// The layer to use; empty when there is no sound system.
    Optional<AudioLayer> find() {
        if (!system.contains("linux")) {
            return Optional.of(AudioLayer.kPlatformDefaultAudio);
        }
        if (hasPulse()) {
            return Optional.of(AudioLayer.kLinuxPulseAudio);
        }
        return hasAlsaCard() ? Optional.of(AudioLayer.kLinuxAlsaAudio) : Optional.empty();
    }

    /// PulseAudio, or PipeWire in its place, listens at one of these.
    private boolean hasPulse() {
        String server = environment.getOrDefault("PULSE_SERVER", "");
        if (server.startsWith("unix:")) {
            return Files.exists(Path.of(server.substring("unix:".length())));
        }
        if (!server.isEmpty()) {
            return true;
        }
        return Stream.of(
                        socket("PULSE_RUNTIME_PATH", "native"),
                        socket("XDG_RUNTIME_DIR", "pulse/native"),
                        Optional.of(root.resolve("run/pulse/native")))
                .flatMap(Optional::stream)
                .anyMatch(Files::exists);
    }

    private Optional<Path> socket(String variable, String name) {
        return Optional.ofNullable(environment.get(variable))
                .filter(v -> !v.isEmpty())
                .map(v -> Path.of(v, name));
    }

    private boolean hasAlsaCard() {
        Path folder = root.resolve("proc/asound");
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.anyMatch(e -> e.getFileName().toString().matches("card\\d+"));
        } catch (IOException e) {
            return false;
        }
    }
}
