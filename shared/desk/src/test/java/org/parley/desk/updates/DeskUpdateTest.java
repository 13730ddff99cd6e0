package org.parley.desk.updates;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.client.ServerAddress;
import org.parley.client.ServerConnection;
import org.parley.client.Session;
import org.parley.client.TrustedAuthorities;
import org.parley.contract.auth.Role;
import org.parley.contract.keys.KeyText;
import org.parley.contract.updates.UpdateApi;
import org.parley.contract.updates.UpdateManifest;
import org.parley.contract.updates.UpdatePackage;
import org.parley.contract.updates.UpdateWriter;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.fx.FxThread;
import org.parley.desk.i18n.Language;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.ProblemTexts;
import org.parley.desk.settings.DeskSettings;
import org.parley.desk.signin.Version;
import org.parley.desk.testing.DeskTest;
import org.parley.desk.testing.FakeServer;
import org.parley.desk.updates.DeskUpdate.Luggage;
import org.parley.desk.updates.DeskUpdate.State;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A desk brings its next version by itself, whole or not at all, and never during a call.
@Tag("A3")
final class DeskUpdateTest extends DeskTest {
    private static final KeyPair PUBLISHER = KeyText.generate();
    private static final String NEXT = "9.0.0";

    @TempDir Path folder;
    private final FakeServer server = new FakeServer(Role.AGENT, List.of());
    private final SimpleBooleanProperty busy = new SimpleBooleanProperty(false);
    private final SimpleObjectProperty<Boolean> talking = new SimpleObjectProperty<>(false);
    private final List<String> done = new ArrayList<>();
    private Path programs;
    private byte[] file;
    private String script = "#!/bin/sh\n";
    private int breakAfter = Integer.MAX_VALUE;
    private @Nullable String range;

    @BeforeEach
    void offer() throws IOException {
        programs = folder.resolve("phonebar");
        file = update("phonebar", NEXT, PUBLISHER);
        server.answer("GET updates/desks", _ -> List.of(shown()));
        server.answer("GET updates/desks/a.parley-update", _ -> file);
        busy.subscribe(talking::set);
    }

    @Test
    void theNewVersionIsFetchedAndStartsWhenTheCallIsOver() {
        busy.set(true);
        DeskUpdate update = update();
        onScreen(() -> {
            begin(update);
            return true;
        });
        assertEquals(State.WAITING, onScreen(() -> update.state().get()));
        assertEquals(List.of(), done, "nobody is cut off");
        assertTrue(Files.isExecutable(programs.resolve("current/bin/parley-phonebar")));
        onScreen(() -> {
            busy.set(false);
            return true;
        });
        assertEquals(List.of("farewell", "at the end", "end"), done);
        var handed = new Handover(folder.resolve("settings"), Clock.systemUTC());
        var content = handed.take().orElseThrow();
        assertEquals("token", content.session().token());
        assertEquals(server.address(), content.server());
        assertEquals(Optional.empty(), handed.take(), "only once");
    }

    @Test
    @Tag("A3")
    void whatWasTypedGoesThroughTheInputOfTheNextVersionAndNowhereElse() throws Exception {
        script = "#!/bin/sh\nenv > '%1$s/env'\ncat > '%1$s/part'\nmv '%1$s/part' '%1$s/typed'\n";
        script = script.formatted(folder);
        file = update("phonebar", NEXT, PUBLISHER);
        var typed = new Typed(server.address(), "ann", "righté ✓ \"'$x");
        DeskUpdate update = update(Runnable::run);
        onScreen(() -> {
            update.begin(shown(), way(), talking, new Luggage(server.address(), null, typed));
            return true;
        });
        Path found = folder.resolve("typed");
        await().atMost(Duration.ofSeconds(20)).until(() -> Files.exists(found));
        try (var input = Files.newInputStream(found)) {
            assertEquals(Optional.of(typed), Typed.read(input));
        }
        assertFalse(Files.readString(folder.resolve("env")).contains("right"));
        assertFalse(Files.exists(folder.resolve("settings/handed-over")));
        assertEquals(Optional.empty(), Typed.read(new ByteArrayInputStream(new byte[] {'?'})));
    }

    @Test
    void whatIsHandedOverIsReadableForItsOwnerOnly() throws Exception {
        DeskUpdate update = update();
        onScreen(() -> {
            begin(update);
            return true;
        });
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(
                                folder.resolve("settings").resolve("handed-over"))));
    }

    @Test
    void aBrokenDownloadGoesOnWhereItStopped() throws Exception {
        var api = new BreakingApi();
        breakAfter = file.length / 2;
        DeskUpdate update = update();
        onScreen(() -> {
            update.begin(shown(), question -> question.accept(api), talking, luggage());
            return true;
        });
        assertEquals(State.IDLE, onScreen(() -> update.state().get()));
        assertTrue(update.problem().get().orElseThrow().detail().contains("Try again"));
        assertFalse(Files.exists(programs.resolve("current")), "nothing is half installed");
        breakAfter = Integer.MAX_VALUE;
        onScreen(() -> {
            update.begin(shown(), question -> question.accept(api), talking, luggage());
            return true;
        });
        assertEquals("bytes=" + file.length / 2 + "-", range);
        assertEquals(State.LEAVING, onScreen(() -> update.state().get()));
    }

    @Test
    void whatIsTamperedWithOrNotTheirsIsRefusedAndNothingIsInstalled() throws Exception {
        Path tampered = Files.write(folder.resolve("tampered"), file);
        try (var zip = java.nio.file.FileSystems.newFileSystem(tampered)) {
            Files.writeString(zip.getPath("files/lib/data"), "other");
        }
        refuses(Files.readAllBytes(tampered), "was changed");
        refuses(update("phonebar", NEXT, KeyText.generate()), "has not signed");
        refuses(update("phonebar", "0.0.1", PUBLISHER), "not newer");
        refuses(update("admin-console", NEXT, PUBLISHER), "another program");
        refuses(Arrays.copyOf(file, file.length / 2), "is no update");
    }

    @Test
    void programsThatTheirSystemInstallsFindNone() {
        DeskUpdate update =
                new DeskUpdate(
                        new DeskUpdate.Source(
                                Optional.empty(),
                                Optional.of(PUBLISHER.getPublic()),
                                _ -> done.add("at the end")),
                        new DeskSettings(folder.resolve("settings")),
                        Clock.systemUTC(),
                        BackgroundWork.onCaller(),
                        new FxThread(),
                        texts(),
                        new ProblemTexts(texts()));
        assertEquals(Optional.empty(), update.find("phonebar", new Version("0.1.0"), way()));
        assertEquals(
                NEXT,
                update().find("phonebar", new Version("0.1.0"), way()).orElseThrow().version());
        assertEquals(Optional.empty(), update().find("phonebar", new Version("9.0"), way()));
    }

    private void refuses(byte[] content, String why) throws IOException {
        file = content;
        DeskUpdate update = update();
        onScreen(() -> {
            begin(update);
            return true;
        });
        String said = update.problem().get().orElseThrow().detail();
        assertTrue(said.contains(why), said);
        assertFalse(Files.exists(programs.resolve("current")));
        try (var left = Files.list(programs)) {
            assertEquals(
                    List.of("fetched"), left.map(one -> one.getFileName().toString()).toList());
        }
        assertEquals(List.of(), done);
    }

    private void begin(DeskUpdate update) {
        update.begin(shown(), way(), talking, luggage());
    }

    private DeskUpdate.Way way() {
        return question -> {
            try (var connection = connection()) {
                question.accept(connection.api(UpdateApi.class));
            }
        };
    }

    private Luggage luggage() {
        Session session = connection().signIn("ann", "right", "phonebar", "0.1.0");
        return new Luggage(server.address(), session);
    }

    private ServerConnection connection() {
        return new ServerConnection(
                ServerAddress.parse(server.address()),
                TrustedAuthorities.inFolder(folder),
                Clock.systemUTC());
    }

    private DeskUpdate update() {
        return update(_ -> done.add("at the end"));
    }

    private DeskUpdate update(Consumer<Runnable> atEnd) {
        var update =
                new DeskUpdate(
                        new DeskUpdate.Source(
                                Optional.of(new Programs("phonebar", programs)),
                                Optional.of(PUBLISHER.getPublic()),
                                atEnd),
                        new DeskSettings(folder.resolve("settings")),
                        Clock.systemUTC(),
                        BackgroundWork.onCaller(),
                        new FxThread(),
                        texts(),
                        new ProblemTexts(texts()));
        update.onLeave(_ -> done.add("farewell"), () -> done.add("end"));
        return update;
    }

    private static Texts texts() {
        return new Texts(List.of("org.parley.desk.texts"), Language.ENGLISH);
    }

    private UpdatePackage shown() {
        return new UpdatePackage(
                "a.parley-update",
                "phonebar",
                UpdateManifest.thisSystem(),
                NEXT,
                file.length,
                List.of());
    }

    private byte[] update(String program, String version, KeyPair publisher) throws IOException {
        Path image = Files.createDirectories(folder.resolve("image"));
        Files.createDirectories(image.resolve("bin"));
        Files.createDirectories(image.resolve("lib"));
        Files.writeString(image.resolve("lib/data"), "one");
        Path start = Files.writeString(image.resolve("bin/parley-phonebar"), script);
        Files.setPosixFilePermissions(start, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path target = folder.resolve("made");
        var what =
                new UpdateManifest(
                        program, UpdateManifest.thisSystem(), version, List.of(), List.of());
        UpdateWriter.write(target, what, image, publisher.getPrivate());
        return Files.readAllBytes(target);
    }

    /// A server whose answers break off, and which goes on where it is asked to.
    private final class BreakingApi implements UpdateApi {
        @Override
        public InputStream desk(String name, @Nullable String wanted) {
            range = wanted;
            int from = wanted == null ? 0 : Integer.parseInt(wanted.replaceAll("[^0-9]", ""));
            return new ByteArrayInputStream(file, from, Math.min(breakAfter, file.length) - from);
        }

        @Override
        public List<UpdatePackage> desks(String program, String system) {
            return List.of(shown());
        }

        @Override
        public org.parley.contract.updates.ServerUpdates server() {
            throw unasked();
        }

        @Override
        public org.parley.contract.updates.Changelog changelog() {
            throw unasked();
        }

        @Override
        public org.parley.contract.updates.ClientNotice client(String version) {
            throw unasked();
        }

        @Override
        public org.parley.contract.updates.UpdatePackages packages() {
            throw unasked();
        }

        @Override
        public UpdatePackage give(String name, InputStream content) {
            throw unasked();
        }

        @Override
        public void remove(String name) {
            throw unasked();
        }

        @Override
        public org.parley.contract.updates.UpdateRun install(
                org.parley.contract.updates.UpdateOrder order) {
            throw unasked();
        }

        @Override
        public org.parley.contract.updates.UpdateRun run() {
            throw unasked();
        }

        private static AssertionError unasked() {
            return new AssertionError("a desk asks for packages and their content only");
        }
    }
}
