package org.parley.server.telephony.recording.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.server.platform.db.tables.Tables.RECORDING;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.contract.reports.Outcome;
import org.parley.contract.telephony.Direction;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.secrets.SealedFiles;
import org.parley.server.reports.internal.FactsForTests;
import org.parley.server.reports.model.CallFact;
import org.parley.server.telephony.config.model.AsteriskNodeSettings;
import org.parley.server.telephony.config.model.NodeFolders;
import org.parley.server.telephony.config.model.NodeNetwork;
import org.parley.server.telephony.config.model.NodePorts;
import org.parley.server.telephony.config.model.NodeSecrets;
import org.parley.server.testing.DirectEventBus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// What the daily check of the sound files finds and mends, on both databases.
interface RecordingCheckContract {
    Instant NOW = Instant.parse("2026-11-23T03:00:00Z");

    Database db();

    /// The parts, on a folder of files.
    final class Floor {
        private final Path folder;
        private final RecordingFiles files;
        private final RecordingCheck check;

        Floor(Database database, Path base) throws IOException {
            AsteriskNodeSettings node = node(base);
            folder = Files.createDirectories(node.folders().recordings());
            var store = new RecordingStore(database);
            files = new RecordingFiles(node, new SealedFiles(new byte[32]));
            InstantSource clock = InstantSource.fixed(NOW);
            var found = new RecordingFolder(node, store, files, new DirectEventBus(), clock);
            check = new RecordingCheck(node, store, files, found, clock);
        }

        static AsteriskNodeSettings node(Path base) {
            return new AsteriskNodeSettings(
                    "n1",
                    "22.10.1",
                    new NodeFolders(base, base, base),
                    new NodePorts(5060, 5038, 8088, 8089, 4573, 10_000, 10_100),
                    new NodeSecrets("events-secret", "commands-secret"),
                    NodeNetwork.onLoopback(),
                    AsteriskNodeSettings.USUAL_STALE);
        }

        /// A sound file that was written so many hours ago.
        Path sound(String name, int hours) throws IOException {
            Path file = Files.write(folder.resolve(name), content());
            Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(hours * 3_600L)));
            return file;
        }

        static byte[] content() {
            byte[] sound = new byte[16_044];
            sound[0] = 'R';
            sound[16_043] = 7;
            return sound;
        }
    }

    private void reported(String call) {
        FactsForTests.put(
                db(),
                new CallFact(
                        call,
                        Direction.INBOUND,
                        NOW.minusSeconds(200_000),
                        null,
                        NOW.minusSeconds(199_000),
                        "39011001",
                        "",
                        "0800100",
                        null,
                        null,
                        "sales",
                        null,
                        null,
                        0,
                        null,
                        0,
                        0,
                        Outcome.ANSWERED,
                        "caller",
                        null,
                        List.of(
                                new CallFact.Leg(
                                        call,
                                        "demo",
                                        null,
                                        NOW.minusSeconds(200_000),
                                        null,
                                        NOW.minusSeconds(199_000),
                                        16,
                                        null))));
    }

    @Test
    @Tag("V6")
    default void takesInSealsAndNamesWhatDoesNotAgree(@TempDir Path base) throws IOException {
        var floor = new Floor(db(), base);
        reported("200.1");
        Path one = floor.sound("200.1.wav", 30);
        Path part = floor.sound("200.1-r1.wav", 30);
        floor.sound("300.1.wav", 1);

        assertEquals("recording-files-agree 2 0", floor.check.run(), "taken in, and sealed");
        assertTrue(floor.files.isSealed("200.1.wav"));

        Files.write(part, Floor.content());
        assertEquals("recording-files-agree 2 1", floor.check.run(), "one of before");
        try (InputStream in = floor.files.read("200.1-r1.wav")) {
            assertArrayEquals(Floor.content(), in.readAllBytes());
        }

        Files.delete(part);
        Files.write(one, new byte[100]);
        floor.sound("300.1.wav", 30);
        Path left = floor.sound("300.2.wav" + SealedFiles.UNFINISHED, 30);
        String faults = assertThrows(IllegalStateException.class, floor.check::run).getMessage();
        assertEquals(
                "in the list but without a file (1): 200.1-r1.wav; with a file that was changed"
                        + " (1): 200.1.wav; files of no known call (1): 300.1.wav",
                faults);
        assertFalse(Files.exists(left), "what a crash left is gone");
        db().run(tx -> tx.sql().deleteFrom(RECORDING).execute());
    }
}
