package org.parley.server.platform.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.contract.platform.Ids;
import org.parley.contract.platform.Json;
import org.parley.server.platform.backup.Manifest.Migration;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.db.DatabaseConfig;
import org.parley.server.platform.db.Migrations;
import org.parley.server.platform.life.StartFailure;
import org.parley.server.testing.Databases;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// A centre goes into an archive and comes out of it as it was, from each database into each.
final class BackupTest {
    private static final Clock NOW =
            Clock.fixed(Instant.parse("2026-11-23T04:00:00Z"), ZoneOffset.UTC);
    private static final UUID PAUSE = Ids.next();

    @TempDir Path home;
    private Path archive;
    private Path data;

    @BeforeEach
    void places() throws IOException {
        archive = home.resolve("out/centre.zip");
        data = Files.createDirectory(home.resolve("data"));
    }

    @Test
    void oneMomentOfTheEmbeddedDatabaseComesBackWithItsFiles() throws Exception {
        backUp();
        Path other = home.resolve("other");
        var restored = restore(other, Databases.h2File(other), false);
        assertHolds(Databases.h2File(other));
        assertEquals(2, restored.files(), "key and sound");
        assertEquals("k", Files.readString(other.resolve("secret.key")));
        assertEquals("s", Files.readString(other.resolve("sounds/hello.wav")));
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(other.resolve("secret.key"))));
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(archive)),
                "it holds keys");
    }

    @Test
    @Tag("postgres")
    void movesFromTheEmbeddedDatabaseToPostgresAndBack() throws Exception {
        backUp();
        DatabaseConfig postgres = Databases.config(Databases.freshPostgres());
        Path second = home.resolve("second");
        restore(second, postgres, true);
        assertHolds(postgres);

        archive = home.resolve("out/again.zip");
        try (Database database = Database.open(postgres)) {
            backup(database, second).write(archive, true);
        }
        Path third = home.resolve("third");
        restore(third, Databases.h2File(third), false);
        assertHolds(Databases.h2File(third));
    }

    @Test
    void refusesADamagedArchiveAndChangesNothing() throws Exception {
        backUp();
        Path other = home.resolve("other");
        byte[] whole = Files.readAllBytes(archive);

        Files.write(archive, Arrays.copyOf(whole, whole.length / 2));
        assertRefused("cut off", other, false);

        Files.write(archive, whole);
        rewrite("files/data/secret.key", "another key");
        assertRefused("damaged in files/data/secret.key", other, false);

        Files.writeString(archive, "no zip at all", StandardOpenOption.TRUNCATE_EXISTING);
        assertRefused("cannot be read", other, false);
        assertFalse(Files.exists(other), "nothing came of it");
    }

    @Test
    void refusesWhatANewerProgramMade() throws Exception {
        backUp();
        var made = manifest();
        var migrations = new ArrayList<>(made.migrations());
        migrations.add(new Migration("999", "V999__tomorrow.sql"));
        rewrite(
                Backup.MANIFEST,
                Json.lenient()
                        .writeValueAsString(
                                new Manifest(
                                        made.format(),
                                        "9.0.0",
                                        made.engine(),
                                        made.takenAt(),
                                        migrations,
                                        made.tables(),
                                        made.digests(),
                                        true)));
        assertRefused("comes from Parley 9.0.0", home.resolve("other"), false);
    }

    @Test
    void refusesACentreThatIsThereAndSetsItAsideWhenTold() throws Exception {
        backUp();
        assertRefused("There is a centre already", data, false);
        Files.writeString(data.resolve("secret.key"), "changed");
        var restored = restore(data, Databases.h2File(data), true);
        assertEquals("k", Files.readString(data.resolve("secret.key")));
        assertEquals("changed", Files.readString(restored.aside().resolve("secret.key")));
        assertTrue(Files.exists(restored.aside().resolve("parley.mv.db")));
    }

    @Test
    void whatFailsOnTheWayLeavesThingsAsTheyWere() throws Exception {
        backUp();
        var made = manifest();
        Map<String, Long> tables = new HashMap<>(made.tables());
        tables.merge("pause_reason", 1L, Long::sum);
        rewrite(
                Backup.MANIFEST,
                Json.lenient()
                        .writeValueAsString(
                                new Manifest(
                                        made.format(),
                                        made.version(),
                                        made.engine(),
                                        made.takenAt(),
                                        made.migrations(),
                                        tables,
                                        made.digests(),
                                        true)));
        assertRefused("could not be restored", data, true);
        assertEquals("a database", Files.readString(data.resolve("parley.mv.db")));
        assertEquals("k", Files.readString(data.resolve("secret.key")));
    }

    @Test
    void recordingsMayBeLeftOut() throws Exception {
        Path call = data.resolve("asterisk/spool/monitor/one.wav");
        Files.createDirectories(call.getParent());
        Files.writeString(call, "r");
        try (Database database = Databases.openH2()) {
            assertEquals(0, backup(database, data).write(archive, false).files());
            archive = home.resolve("out/with.zip");
            assertEquals(1, backup(database, data).write(archive, true).files());
        }
        assertTrue(manifest().digests().containsKey("files/asterisk/spool/monitor/one.wav"));
    }

    private void backUp() throws IOException {
        Files.writeString(data.resolve("secret.key"), "k");
        Files.createDirectories(data.resolve("sounds"));
        Files.writeString(data.resolve("sounds/hello.wav"), "s");
        Files.writeString(data.resolve("server.lock"), "");
        Files.writeString(data.resolve("parley.mv.db"), "a database");
        try (Database database = Databases.openH2()) {
            database.run(tx ->
                    tx.sql()
                            .execute(
                                    "insert into pause_reason (id, version, name, name_key, productive,"
                                            + " threshold_minutes, description) values (?, 3, ?, ?,"
                                            + " true, 15, ?)",
                                    PAUSE,
                                    "Caffè \"corto\"\n→",
                                    "caffè",
                                    "null and \\ and ✓"));
            Backup.Written written = backup(database, data).write(archive, true);
            assertTrue(written.rows() > 1 && written.tables() > 30, written::toString);
        }
    }

    private static void assertHolds(DatabaseConfig config) {
        try (Database database = Database.open(config)) {
            var row =
                    database.read(
                            sql -> sql.fetchOne("select * from pause_reason where id = ?", PAUSE));
            assertEquals("Caffè \"corto\"\n→", row.get("name"));
            assertEquals(3L, row.get("version"));
            assertEquals("null and \\ and ✓", row.get("description"));
            Migrations.run(database);
        }
    }

    private Backup backup(Database database, Path folder) {
        return new Backup(database, files(folder), new Backup.Origin("0.1.0", NOW));
    }

    private Restore.Restored restore(Path folder, DatabaseConfig config, boolean replace) {
        return new Restore(config, files(folder), new Backup.Origin("0.1.0", NOW))
                .read(archive, replace);
    }

    private void assertRefused(String why, Path folder, boolean replace) {
        DatabaseConfig config = Databases.h2File(folder);
        StartFailure refused =
                assertThrows(StartFailure.class, () -> restore(folder, config, replace));
        assertTrue(String.valueOf(refused.getMessage()).contains(why), refused.getMessage());
    }

    private static KeptFiles files(Path folder) {
        return new KeptFiles(folder, folder.resolve("asterisk"), folder.resolve("tls"));
    }

    private Manifest manifest() {
        try (var reader = ArchiveReader.open(archive)) {
            return reader.manifest();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// The archive with another content of one entry.
    private void rewrite(String name, String content) throws IOException {
        Path changed = home.resolve("changed.zip");
        try (var old = new ZipFile(archive.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(changed))) {
            for (ZipEntry entry : List.copyOf(Collections.list(old.entries()))) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals(name)) {
                    out.write(content.getBytes(StandardCharsets.UTF_8));
                } else {
                    old.getInputStream(entry).transferTo(out);
                }
                out.closeEntry();
            }
        }
        Files.move(changed, archive, StandardCopyOption.REPLACE_EXISTING);
    }
}
