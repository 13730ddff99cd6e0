package org.parley.server.platform.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.server.platform.db.tables.Tables.PARLEY_META;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.server.testing.ChildJvm;
import org.parley.server.testing.Databases;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// A writer killed in the middle loses nothing that it had acknowledged.
@Tag("fault")
final class KilledWriterTest {
    private static final int ENOUGH = 300;

    private static final String ACKNOWLEDGED = "stored ";

    @TempDir Path folder;

    @Test
    void keepsEveryAcknowledgedCommitOfAKilledProcess() throws Exception {
        int acknowledged = writeUntilKilled();

        try (Database database = Databases.openH2File(folder)) {
            int stored = database.read(sql -> sql.fetchCount(PARLEY_META));
            assertTrue(acknowledged >= ENOUGH, "only " + acknowledged + " were acknowledged");
            assertTrue(
                    stored >= acknowledged,
                    acknowledged + " commits were acknowledged, " + stored + " are stored");
            int last = acknowledged;
            int withoutHoles =
                    database.read(sql ->
                            sql.fetchCount(
                                    PARLEY_META, PARLEY_META.NAME.cast(Integer.class).le(last)));
            assertEquals(acknowledged, withoutHoles, "there are holes");
        }
    }

    private int writeUntilKilled() throws IOException, InterruptedException {
        Process writer = ChildJvm.start(Writer.class, folder.toString());
        int last = 0;
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith(ACKNOWLEDGED)) {
                    continue; // the log speaks on the same stream
                }
                last = Integer.parseInt(line.substring(ACKNOWLEDGED.length()));
                if (last == ENOUGH) {
                    writer.toHandle().destroyForcibly(); // keeps what it has said readable
                }
            }
        } finally {
            writer.toHandle().destroyForcibly();
        }
        writer.waitFor();
        return last;
    }

    /// The process that is killed: writes numbers, and says each when its commit has returned.
    static final class Writer {
        private Writer() {}

        public static void main(String[] arguments) {
            PrintStream out = System.out;
            try (Database database = Databases.openH2File(Path.of(arguments[0]))) {
                for (int i = 1; ; i++) {
                    String number = Integer.toString(i);
                    database.run(tx ->
                            tx.sql()
                                    .insertInto(PARLEY_META)
                                    .set(PARLEY_META.NAME, number)
                                    .set(PARLEY_META.CONTENT, "x".repeat(200))
                                    .execute());
                    out.println(ACKNOWLEDGED + number);
                    out.flush();
                }
            }
        }
    }
}
