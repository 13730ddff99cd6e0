package org.parley.server.app;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parley.client.ConnectFailure;
import org.parley.client.ServerAddress;
import org.parley.client.ServerConnection;
import org.parley.client.Session;
import org.parley.client.TrustedAuthorities;
import org.parley.contract.keys.KeyText;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Ids;
import org.parley.contract.platform.Refusal;
import org.parley.contract.settings.GeneralSettings;
import org.parley.contract.settings.SettingsApi;
import org.parley.contract.tags.TagApi;
import org.parley.contract.updates.Release;
import org.parley.contract.updates.ServerUpdates;
import org.parley.contract.updates.UpdateApi;
import org.parley.contract.updates.UpdateManifest;
import org.parley.contract.updates.UpdateOrder;
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
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/// A server under its launcher, in processes of their own, that an administrator updates over REST:
/// once to a version that works, once to one that does not.
@Tag("A2")
@Tag("A4")
final class SelfUpdateTest {
    private static final String OLD = "0.0.9";
    private static final String NEXT = "0.9.0";
    private static final String BROKEN = "0.9.1";
    private static final KeyPair PUBLISHER = KeyText.generate();

    @TempDir Path folder;

    private Path data;
    private int port;
    private Process launcher;

    @AfterEach
    void end() throws InterruptedException {
        if (launcher != null && launcher.isAlive()) {
            launcher.toHandle().destroy();
            assertTrue(launcher.waitFor(30, TimeUnit.SECONDS), "the launcher goes on");
            assertThrows(ConnectFailure.class, () -> installedVersion());
        }
    }

    @Test
    @Timeout(180)
    void anAdministratorUpdatesTheServerAndABrokenUpdateLeavesTheOldOneRunning() throws Exception {
        data = Files.createDirectories(folder.resolve("data"));
        port = FreePorts.one();
        launch(image("installed", OLD));
        awaitVersion(OLD);
        UUID kept;
        GeneralSettings settings;
        try (var connection = connect()) {
            Session admin = signIn(connection, "admin");
            Session sue = signIn(connection, "sue");
            kept =
                    admin.api(TagApi.class)
                            .create(
                                    new org.parley.contract.tags.Tag(
                                            Ids.next(), "Kept", "#0969da", "by the old one", 0))
                            .id();
            settings = admin.api(SettingsApi.class).general();
            refuse(sue);
            give(admin, NEXT, image("next", NEXT));
            ServerUpdates updates = admin.api(UpdateApi.class).server();
            assertEquals(NEXT, updates.newer().getFirst().version());
            assertEquals("", admin.api(UpdateApi.class).packages().obstacle());
            UpdateRun begun =
                    admin.api(UpdateApi.class).install(new UpdateOrder(NEXT, true, false));
            assertEquals(State.RUNNING, begun.state());
            awaitVersion(NEXT);

            // the same session goes on
            UpdateRun run = awaitEnd(admin);
            assertEquals(State.DONE, run.state(), run::toString);
            assertEquals(OLD, run.from());
            assertEquals(
                    List.of(
                            Kind.BEGUN,
                            Kind.BACKUP,
                            Kind.BACKED_UP,
                            Kind.UNPACKING,
                            Kind.RESTARTING,
                            Kind.KEEPING_DATA,
                            Kind.STARTING,
                            Kind.DONE),
                    run.steps().stream().map(UpdateRun.Step::kind).toList());
            assertTrue(Files.isRegularFile(Path.of(run.steps().get(2).detail())));
            assertEquals("Kept", admin.api(TagApi.class).get(kept).name());
            assertEquals(settings, admin.api(SettingsApi.class).general());
            assertEquals(List.of(), admin.api(UpdateApi.class).server().newer());
        }
        comesBackFromABrokenOne(kept);
    }

    private void comesBackFromABrokenOne(UUID kept) throws Exception {
        Path broken = image("broken", BROKEN);
        Path scripts = Files.createDirectories(broken.resolve("classes/db/common"));
        Files.writeString(
                scripts.resolve("V9998__half.sql"),
                "create table half_done (id int); delete from tag;");
        Files.writeString(scripts.resolve("V9999__broken.sql"), "this is no SQL;");
        try (var connection = connect()) {
            Session admin = signIn(connection, "admin");
            give(admin, BROKEN, broken);
            admin.api(UpdateApi.class).install(new UpdateOrder(BROKEN, false, false));
            UpdateRun run = awaitEnd(admin);
            assertEquals(State.FAILED, run.state());
            assertEquals(Kind.WENT_BACK, run.steps().getLast().kind(), run::toString);
            assertTrue(
                    run.steps().stream()
                            .anyMatch(step ->
                                    step.kind() == Kind.FAILED && step.detail().contains("schema")),
                    run::toString);
            assertTrue(
                    run.steps().stream().anyMatch(step -> step.kind() == Kind.DATA_BROUGHT_BACK));
            assertEquals(NEXT, admin.api(UpdateApi.class).server().installed());
            assertEquals("Kept", admin.api(TagApi.class).get(kept).name());
        }
        assertFalse(Files.exists(data.resolve("program/before")), "no copy of the data stays");
        assertFalse(Files.exists(data.resolve("program/versions").resolve(BROKEN)));
    }

    /// Users have no part in this, whatever their profile.
    private void refuse(Session sue) {
        UpdateApi api = sue.api(UpdateApi.class);
        List.<Runnable>of(
                        api::packages,
                        api::run,
                        () -> api.install(new UpdateOrder(NEXT, false, false)),
                        () -> api.remove("x.parley-update"),
                        () -> api.give("x.parley-update", InputStream.nullInputStream()))
                .forEach(call ->
                        assertEquals(
                                ErrorCode.FORBIDDEN,
                                assertThrows(Refusal.class, call::run).code()));
    }

    private void give(Session admin, String version, Path image) throws IOException {
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
        UpdateWriter.write(file, what, image, PUBLISHER.getPrivate());
        try (InputStream in = Files.newInputStream(file)) {
            assertEquals(
                    version,
                    admin.api(UpdateApi.class)
                            .give("parley-server-" + version + ".parley-update", in)
                            .version());
        }
    }

    /// A program's folder as packaging makes it, but of this test's classes.
    private Path image(String name, String version) throws IOException {
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

    private void launch(Path installed) throws IOException {
        Files.write(
                data.resolve("server.properties"),
                List.of(
                        "data.demo=true",
                        "http.port=" + port,
                        "http.secure-port=-1",
                        "updates.publisher-key=" + KeyText.write(PUBLISHER.getPublic()),
                        "asterisk.manager-port=" + FreePorts.one(),
                        "asterisk.script-port=" + FreePorts.one()));
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

    private void awaitVersion(String version) {
        await("version " + version)
                .atMost(60, TimeUnit.SECONDS)
                .ignoreExceptionsInstanceOf(RuntimeException.class)
                .until(() -> installedVersion().equals(version));
    }

    private UpdateRun awaitEnd(Session admin) {
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

    private static Session signIn(ServerConnection connection, String name) {
        return connection.signIn(name, name + "-demo-2026", "test", "0.1.0");
    }

    private ServerConnection connect() {
        return new ServerConnection(
                new ServerAddress("127.0.0.1", port, false),
                TrustedAuthorities.ofSystem(),
                Clock.systemUTC());
    }
}
