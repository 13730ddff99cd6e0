package org.parley.server.app;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.parley.client.ConnectFailure;
import org.parley.client.ServerAddress;
import org.parley.client.ServerConnection;
import org.parley.client.Session;
import org.parley.client.TrustedAuthorities;
import org.parley.contract.keys.KeyText;
import org.parley.contract.updates.Release;
import org.parley.contract.updates.UpdateApi;
import org.parley.contract.updates.UpdateManifest;
import org.parley.contract.updates.UpdateRun;
import org.parley.contract.updates.UpdateRun.Kind;
import org.parley.contract.updates.UpdateRun.State;
import org.parley.contract.updates.UpdateWriter;
import org.parley.server.testing.FreePorts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A server with demo data under its launcher, in processes of their own, to which update files can
/// be given. Its programs are made of this test's classes.
final class UpdatableServer {
    private final KeyPair publisher = KeyText.generate();
    private final Path folder;
    private final Path data;
    private final int port = FreePorts.one();
    private Process launcher;

    /// @param folder an empty one
    UpdatableServer(Path folder) throws IOException {
        this.folder = folder;
        data = Files.createDirectories(folder.resolve("data"));
    }

    Path data() {
        return data;
    }

    /// A program's folder as packaging makes it, but of this test's classes.
    Path image(String name, String version) throws IOException {
        Path image = folder.resolve(name);
        Path stamp = image.resolve("classes/org/parley/server/platform/info/version.properties");
        Files.createDirectories(stamp.getParent());
        Files.writeString(stamp, "version=" + version + "\n");
        Files.createDirectories(image.resolve("lib"));
        Files.writeString(image.resolve("lib/version"), version + "\n");
        Path program = Files.createDirectories(image.resolve("bin")).resolve("parley-server");
        Files.writeString(
                program,
                """
                #!/bin/sh
                here=$(readlink -f "$(dirname "$0")/..")
                exec '%s/bin/java' -Xmx256m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC \
                    --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
                    -Dlogback.configurationFile=logback.xml \
                    -cp "$here/classes:%s" %s "$@"
                """
                        .formatted(
                                System.getProperty("java.home"),
                                System.getProperty("java.class.path"),
                                ServerMain.class.getName()));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return image;
    }

    /// Starts the launcher with what a package would have installed.
    ///
    /// @param settings further lines of `server.properties`
    void launch(Path installed, List<String> settings) throws IOException {
        List<String> lines =
                new ArrayList<>(
                        List.of(
                                "data.demo=true",
                                "http.port=" + port,
                                "http.secure-port=-1",
                                "updates.publisher-key=" + KeyText.write(publisher.getPublic())));
        lines.addAll(settings);
        Files.write(data.resolve("server.properties"), lines);
        Path script = Path.of("../installer/packaging/linux/server-launcher.sh");
        launcher =
                new ProcessBuilder(
                                "sh",
                                script.toAbsolutePath().normalize().toString(),
                                installed.toString(),
                                data.toString(),
                                "--data",
                                data.toString())
                        .redirectOutput(folder.resolve("said").toFile())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
    }

    /// Gives it an update file of a program's folder.
    void give(Session admin, String version, Path image) throws IOException {
        Path file = folder.resolve(version + ".parley-update");
        var what =
                new UpdateManifest(
                        UpdateManifest.SERVER,
                        UpdateManifest.thisSystem(),
                        version,
                        List.of(
                                new Release(
                                        version,
                                        "2026-12-01",
                                        "0.1.0",
                                        List.of("More"),
                                        List.of(),
                                        List.of())),
                        List.of());
        UpdateWriter.write(file, what, image, publisher.getPrivate());
        try (InputStream in = Files.newInputStream(file)) {
            assertEquals(
                    version,
                    admin.api(UpdateApi.class)
                            .give("parley-server-" + version + ".parley-update", in)
                            .version());
        }
    }

    void awaitVersion(String version) {
        await("version " + version)
                .atMost(60, TimeUnit.SECONDS)
                .ignoreExceptionsInstanceOf(RuntimeException.class)
                .until(() -> installedVersion().equals(version));
    }

    /// Waits until nobody answers.
    void awaitGone() {
        await("the end of the server")
                .atMost(60, TimeUnit.SECONDS)
                .ignoreExceptionsInstanceOf(RuntimeException.class)
                .until(() -> {
                    try {
                        return installedVersion().isEmpty();
                    } catch (ConnectFailure _) {
                        return true;
                    }
                });
    }

    UpdateRun awaitEnd(Session admin) {
        await("the end of the update")
                .atMost(60, TimeUnit.SECONDS)
                .ignoreExceptionsInstanceOf(RuntimeException.class)
                .until(() -> {
                    UpdateRun run = admin.api(UpdateApi.class).run();
                    return run.state() == State.DONE
                            || run.steps().getLast().kind() == Kind.WENT_BACK;
                });
        return admin.api(UpdateApi.class).run();
    }

    private String installedVersion() {
        try (var connection = connect()) {
            return connection.check().version();
        }
    }

    static Session signIn(ServerConnection connection, String name) {
        return connection.signIn(name, name + "-demo-2026", "test", "0.1.0");
    }

    ServerConnection connect() {
        return new ServerConnection(
                new ServerAddress("127.0.0.1", port, false),
                TrustedAuthorities.ofSystem(),
                Clock.systemUTC());
    }

    /// Ends launcher and server.
    void end() throws InterruptedException {
        if (launcher != null && launcher.isAlive()) {
            launcher.toHandle().destroy();
            assertTrue(launcher.waitFor(30, TimeUnit.SECONDS), "the launcher goes on");
            assertThrows(ConnectFailure.class, this::installedVersion);
        }
    }
}
