package org.parley.server.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parley.client.Session;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Ids;
import org.parley.contract.platform.Refusal;
import org.parley.contract.settings.GeneralSettings;
import org.parley.contract.settings.SettingsApi;
import org.parley.contract.tags.TagApi;
import org.parley.contract.updates.ServerUpdates;
import org.parley.contract.updates.UpdateApi;
import org.parley.contract.updates.UpdateOrder;
import org.parley.contract.updates.UpdateRun;
import org.parley.contract.updates.UpdateRun.Kind;
import org.parley.contract.updates.UpdateRun.State;
import org.parley.server.testing.FreePorts;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/// A server under its launcher, in processes of their own, that an administrator updates over REST:
/// once to a version that works, once to one that does not.
@Tag("A2")
@Tag("A4")
final class SelfUpdateTest {
    private static final String OLD = "0.0.9";
    private static final String NEXT = "0.9.0";
    private static final String BROKEN = "0.9.1";

    @TempDir Path folder;

    private UpdatableServer server;

    @AfterEach
    void end() throws InterruptedException {
        if (server != null) {
            server.end();
        }
    }

    @Test
    @Timeout(180)
    void anAdministratorUpdatesTheServerAndABrokenUpdateLeavesTheOldOneRunning() throws Exception {
        server = new UpdatableServer(folder);
        server.launch(
                server.image("installed", OLD),
                List.of(
                        "asterisk.manager-port=" + FreePorts.one(),
                        "asterisk.script-port=" + FreePorts.one()));
        server.awaitVersion(OLD);
        UUID kept;
        GeneralSettings settings;
        try (var connection = server.connect()) {
            Session admin = UpdatableServer.signIn(connection, "admin");
            Session sue = UpdatableServer.signIn(connection, "sue");
            kept =
                    admin.api(TagApi.class)
                            .create(
                                    new org.parley.contract.tags.Tag(
                                            Ids.next(), "Kept", "#0969da", "by the old one", 0))
                            .id();
            settings = admin.api(SettingsApi.class).general();
            refuse(sue);
            server.give(admin, NEXT, server.image("next", NEXT));
            ServerUpdates updates = admin.api(UpdateApi.class).server();
            assertEquals(NEXT, updates.newer().getFirst().version());
            assertEquals("", admin.api(UpdateApi.class).packages().obstacle());
            UpdateRun begun =
                    admin.api(UpdateApi.class).install(new UpdateOrder(NEXT, true, false));
            assertEquals(State.RUNNING, begun.state());
            server.awaitVersion(NEXT);

            // the same session goes on
            UpdateRun run = server.awaitEnd(admin);
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
        Path broken = server.image("broken", BROKEN);
        Path scripts = Files.createDirectories(broken.resolve("classes/db/common"));
        Files.writeString(
                scripts.resolve("V9998__half.sql"),
                "create table half_done (id int); delete from tag;");
        Files.writeString(scripts.resolve("V9999__broken.sql"), "this is no SQL;");
        try (var connection = server.connect()) {
            Session admin = UpdatableServer.signIn(connection, "admin");
            server.give(admin, BROKEN, broken);
            admin.api(UpdateApi.class).install(new UpdateOrder(BROKEN, false, false));
            UpdateRun run = server.awaitEnd(admin);
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
        Path programs = server.data().resolve("program");
        assertFalse(Files.exists(programs.resolve("before")), "no copy of the data stays");
        assertFalse(Files.exists(programs.resolve("versions").resolve(BROKEN)));
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
}
