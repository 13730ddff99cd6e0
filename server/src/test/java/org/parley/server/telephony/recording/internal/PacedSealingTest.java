package org.parley.server.telephony.recording.internal;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.server.platform.secrets.SealedFiles;
import org.parley.server.telephony.config.model.AsteriskNodeSettings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// Recordings are sealed in a small share of the time, and all of them.
final class PacedSealingTest {
    @Test
    void restsNineteenTimesAsLongAsItWorked() {
        assertEquals(Duration.ofMillis(38), PacedSealing.rest(Duration.ofMillis(2), Duration.ZERO));
    }

    @Test
    void restsASecondAtMost() {
        assertEquals(
                Duration.ofSeconds(1), PacedSealing.rest(Duration.ofSeconds(3), Duration.ZERO));
    }

    @Test
    void doesNotRestWhenFilesHaveWaitedLong() {
        assertEquals(Duration.ZERO, PacedSealing.rest(Duration.ofMillis(2), PacedSealing.LONGEST));
    }

    @Test
    void sealsAllOfThemAndPassesOverWhatIsGone(@TempDir Path base) throws IOException {
        AsteriskNodeSettings node = RecordingCheckContract.Floor.node(base);
        var files = new RecordingFiles(node, new SealedFiles(new byte[32]));
        Files.createDirectories(files.folder());
        List<String> names =
                IntStream.rangeClosed(1, 12).mapToObj(i -> "100." + i + ".wav").toList();
        for (String name : names) {
            Files.write(files.place(name), RecordingCheckContract.Floor.content());
        }
        Files.delete(files.place(names.get(5)));
        try (var worker = Executors.newSingleThreadScheduledExecutor()) {
            var sealing = new PacedSealing(files, worker, InstantSource.system());
            sealing.add(names.subList(0, 6));
            sealing.add(names.subList(6, 12));
            await().until(() -> countSealed(files, names) == 11);
        }
    }

    private static long countSealed(RecordingFiles files, List<String> names) throws IOException {
        long sealed = 0;
        for (String name : names) {
            sealed += Files.exists(files.place(name)) && files.isSealed(name) ? 1 : 0;
        }
        return sealed;
    }
}
