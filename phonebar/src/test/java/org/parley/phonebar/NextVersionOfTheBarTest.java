package org.parley.phonebar;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parley.contract.auth.Role;
import org.parley.contract.keys.KeyText;
import org.parley.contract.telephony.PhoneAccount;
import org.parley.contract.telephony.talk.DeskPhone;
import org.parley.contract.updates.ClientNotice;
import org.parley.contract.updates.UpdateManifest;
import org.parley.contract.updates.UpdatePackage;
import org.parley.contract.updates.UpdateWriter;
import org.parley.desk.testing.FakeServer;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// A Phonebar in a process of its own that fetches its next version, ends, and is signed in again
/// as that one.
@Tag("A2")
@Tag("A3")
final class NextVersionOfTheBarTest {
    private static final String OLD = "0.1.0";
    private static final String NEXT = "0.9.0";
    private static final String FILE = "parley-phonebar.parley-update";
    private static final KeyPair PUBLISHER = KeyText.generate();

    @TempDir Path folder;
    private final FakeServer server = new FakeServer(Role.AGENT, List.of());
    private final AtomicInteger signIns = new AtomicInteger();
    private final AtomicInteger takenOver = new AtomicInteger();
    private final AtomicInteger bars = new AtomicInteger();
    private Process old;

    @AfterEach
    void end() throws Exception {
        if (old != null) {
            old.destroyForcibly().waitFor();
        }
        Path pid = folder.resolve("pid-" + NEXT);
        if (Files.exists(pid)) {
            ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
                    .ifPresent(next -> {
                        next.destroyForcibly();
                        next.onExit().join();
                    });
        }
        server.close();
    }

    @Test
    @Timeout(120)
    void fetchesTheNextVersionAndComesBackSignedIn() throws Exception {
        Path installed = image("installed", OLD);
        byte[] file = update(image("next", NEXT));
        answer(file);

        old = start(installed);

        assertTrue(old.waitFor(60, TimeUnit.SECONDS), "the old one goes on");
        await("the next one is signed in")
                .atMost(Duration.ofSeconds(60))
                .until(() -> bars.get() == 1);
        assertEquals(1, signIns.get(), "nobody signs in again");
        assertEquals(1, takenOver.get());
        Path programs = folder.resolve("share/parley/phonebar");
        assertEquals(NEXT, Files.readSymbolicLink(programs.resolve("current")).toString());
        assertTrue(Files.exists(folder.resolve("pid-" + NEXT)));
        assertFalse(Files.exists(folder.resolve("settings/handed-over")));
    }

    private void answer(byte[] file) {
        server.answer(
                "POST auth/local",
                _ -> {
                    signIns.incrementAndGet();
                    return server.signedIn(null);
                });
        var me = server.signedIn(null).me();
        server.answer(
                "GET auth/me",
                _ -> {
                    takenOver.incrementAndGet();
                    return me;
                });
        server.answer("GET routing/me/pauses", _ -> List.of());
        server.answer("GET telephony/me/desk-phone", _ -> DeskPhone.NONE);
        server.answer(
                "GET telephony/phone/account",
                _ -> {
                    bars.incrementAndGet();
                    return new PhoneAccount(
                            "5001",
                            "secret",
                            "localhost",
                            URI.create("ws://127.0.0.1:9/ws"),
                            "Ann Archer",
                            true);
                });
        server.answer(
                "GET updates/client",
                _ ->
                        Files.exists(folder.resolve("pid-" + NEXT))
                                ? notice(ClientNotice.Action.NONE)
                                : notice(ClientNotice.Action.AUTOMATIC));
        server.answer(
                "GET updates/desks",
                _ ->
                        List.of(
                                new UpdatePackage(
                                        FILE,
                                        "phonebar",
                                        UpdateManifest.thisSystem(),
                                        NEXT,
                                        file.length,
                                        List.of())));
        server.answer("GET updates/desks/" + FILE, _ -> file);
    }

    private static ClientNotice notice(ClientNotice.Action action) {
        return new ClientNotice(action, OLD, NEXT, List.of(), "");
    }

    private Process start(Path installed) throws IOException {
        Path password = Files.writeString(folder.resolve("password"), "right\n");
        var builder =
                new ProcessBuilder(
                        installed.resolve("bin/parley-phonebar").toString(),
                        "--server",
                        server.address(),
                        "--user",
                        "ann",
                        "--password-file",
                        password.toString(),
                        "--settings",
                        folder.resolve("settings").toString(),
                        "--headless-media");
        builder.environment().put("XDG_DATA_HOME", folder.resolve("share").toString());
        return builder.inheritIO().redirectInput(ProcessBuilder.Redirect.PIPE).start();
    }

    private byte[] update(Path image) throws IOException {
        Path target = folder.resolve(FILE);
        var what =
                new UpdateManifest(
                        "phonebar", UpdateManifest.thisSystem(), NEXT, List.of(), List.of());
        UpdateWriter.write(target, what, image, PUBLISHER.getPrivate());
        return Files.readAllBytes(target);
    }

    /// A program's folder as packaging makes it, but of this test's classes.
    private Path image(String name, String version) throws IOException {
        Path image = folder.resolve(name);
        Path stamp = image.resolve("classes/org/parley/desk/version.properties");
        Files.createDirectories(stamp.getParent());
        Files.writeString(stamp, "version=" + version + "\n");
        Path settings =
                Files.writeString(
                        folder.resolve("computer.properties"),
                        "publisher=" + KeyText.write(PUBLISHER.getPublic()) + "\n");
        Path program = Files.createDirectories(image.resolve("bin")).resolve("parley-phonebar");
        Files.writeString(
                program,
                """
                #!/bin/sh
                here=$(readlink -f "$(dirname "$0")/..")
                echo $$ >'%s/pid-%s'
                exec '%s/bin/java' -Xmx256m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC \
                    --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
                    -Dglass.platform=Headless -Dprism.order=sw -Dparley.image="$here" \
                    -Dparley.computer-settings='%s' -cp "$here/classes:%s" %s "$@"
                """
                        .formatted(
                                folder,
                                version,
                                System.getProperty("java.home"),
                                settings,
                                System.getProperty("java.class.path"),
                                Launcher.class.getName()));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return image;
    }
}
