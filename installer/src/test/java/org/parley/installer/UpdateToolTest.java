package org.parley.installer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.contract.keys.KeyText;
import org.parley.contract.updates.UnacceptableUpdate;
import org.parley.contract.updates.UnacceptableUpdate.Fault;
import org.parley.contract.updates.UpdateFile;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/// What the publisher's tool makes is taken as it is, and in no other way.
@Tag("A2")
final class UpdateToolTest {
    @TempDir Path folder;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Path file;

    @BeforeEach
    void make() throws Exception {
        Path keys = folder.resolve("keys");
        assertEquals(0, run("keys", keys.toString()), said::toString);
        assertTrue(said.toString(StandardCharsets.UTF_8).contains("updates.publisher-key="));
        assertEquals(2, run("keys", keys.toString()));
        Path image = Files.createDirectories(folder.resolve("image/bin"));
        Files.writeString(image.resolve("parley-server"), "#!/bin/sh\n");
        Files.setPosixFilePermissions(
                image.resolve("parley-server"), PosixFilePermissions.fromString("rwxr-x---"));
        Files.writeString(folder.resolve("image/data"), "ñ");
        Path log =
                Files.writeString(
                        folder.resolve("changelog.json"),
                        "[{\"version\":\"1.4.0\",\"date\":\"2026-12-01\",\"minimumClient\":\"\","
                                + "\"added\":[\"More\"],\"changed\":[],\"fixed\":[]}]");
        file = folder.resolve("a.parley-update");
        assertEquals(2, runMake("1.4.1", log), "a version that the change log does not know");
        said.reset();
        assertEquals(0, runMake("1.4.0", log), said::toString);
    }

    @Test
    void whatIsMadeIsTakenAsItWas() throws Exception {
        assertEquals(0, run("show", "--key", publicKey().toString(), file.toString()));
        assertTrue(said.toString(StandardCharsets.UTF_8).contains("server 1.4.0"));
        try (UpdateFile update = open()) {
            Path target = folder.resolve("unpacked");
            update.unpack(target);
            assertEquals("ñ", Files.readString(target.resolve("data")));
            assertTrue(Files.isExecutable(target.resolve("bin/parley-server")));
            assertFalse(Files.isExecutable(target.resolve("data")));
        }
    }

    @Test
    void whatWasChangedIsRefused() throws Exception {
        try (var zip = FileSystems.newFileSystem(file)) {
            Files.writeString(zip.getPath("files/data"), "n");
        }
        try (UpdateFile update = open()) {
            assertEquals(
                    Fault.DAMAGED, assertThrows(UnacceptableUpdate.class, update::check).fault());
            assertEquals(
                    Fault.DAMAGED,
                    assertThrows(
                                    UnacceptableUpdate.class,
                                    () -> update.unpack(folder.resolve("unpacked")))
                            .fault());
        }
        try (var zip = FileSystems.newFileSystem(file)) {
            Path list = zip.getPath("update.json");
            Files.writeString(list, Files.readString(list).replace("1.4.0", "9.9.9"));
        }
        assertEquals(Fault.SIGNATURE, assertThrows(UnacceptableUpdate.class, this::open).fault());
    }

    @Test
    void anotherPublishersAndHalfAFileAreRefused() throws Exception {
        var other = KeyText.generate().getPublic();
        assertEquals(
                Fault.SIGNATURE,
                assertThrows(UnacceptableUpdate.class, () -> UpdateFile.open(file, other)).fault());
        byte[] all = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(all, all.length / 2));
        assertEquals(Fault.NO_UPDATE, assertThrows(UnacceptableUpdate.class, this::open).fault());
    }

    private UpdateFile open() throws java.io.IOException {
        return UpdateFile.open(file, KeyText.readPublic(Files.readString(publicKey())));
    }

    private Path publicKey() {
        return folder.resolve("keys/publisher.pub");
    }

    private int runMake(String version, Path log) {
        return run(
                "make",
                "--key",
                folder.resolve("keys/publisher.key").toString(),
                "--program",
                "server",
                "--version",
                version,
                "--image",
                folder.resolve("image").toString(),
                "--changelog",
                log.toString(),
                "--out",
                file.toString());
    }

    private int run(String... arguments) {
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new UpdateTool(out).run(List.of(arguments));
    }
}
