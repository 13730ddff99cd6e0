package org.parley.desk.about;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.client.ServerAddress;
import org.parley.client.ServerConnection;
import org.parley.client.Session;
import org.parley.client.TrustedAuthorities;
import org.parley.contract.auth.Role;
import org.parley.contract.keys.KeyText;
import org.parley.contract.updates.Changelog;
import org.parley.contract.updates.ClientNotice;
import org.parley.contract.updates.Release;
import org.parley.contract.updates.UpdateManifest;
import org.parley.contract.updates.UpdatePackage;
import org.parley.contract.updates.UpdateWriter;
import org.parley.desk.fx.BackgroundWork;
import org.parley.desk.fx.FxThread;
import org.parley.desk.i18n.Language;
import org.parley.desk.i18n.Texts;
import org.parley.desk.problem.ProblemTexts;
import org.parley.desk.settings.DeskSettings;
import org.parley.desk.shell.DeskStart;
import org.parley.desk.signin.Browser;
import org.parley.desk.testing.DeskTest;
import org.parley.desk.testing.FakeServer;
import org.parley.desk.testing.Pictures;
import org.parley.desk.updates.DeskUpdate;
import org.parley.desk.updates.Programs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An update that an agent wants during a call is fetched, and waits for the call's end.
@Tag("A3")
final class AboutPaneTest extends DeskTest {
    private static final KeyPair PUBLISHER = KeyText.generate();
    private static final String NEXT = "9.0.0";

    @TempDir Path folder;
    private final FakeServer server = new FakeServer(Role.AGENT, List.of());
    private final SimpleObjectProperty<Boolean> talking = new SimpleObjectProperty<>(true);
    private final List<String> done = new ArrayList<>();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void anUpdateDuringACallWaitsForItsEnd() throws Exception {
        offer();
        var texts = new Texts(List.of("org.parley.desk.texts"), Language.ENGLISH);
        var settings = new DeskSettings(folder.resolve("settings"));
        var authorities = TrustedAuthorities.inFolder(folder);
        Session session =
                new ServerConnection(
                                ServerAddress.parse(server.address()),
                                authorities,
                                Clock.systemUTC())
                        .signIn("ann", "right", "phonebar", "0.1.0");
        show(() -> {
            var update =
                    new DeskUpdate(
                            new DeskUpdate.Source(
                                    Optional.of(
                                            new Programs("phonebar", folder.resolve("programs"))),
                                    Optional.of(PUBLISHER.getPublic()),
                                    _ -> done.add("at the end")),
                            settings,
                            Clock.systemUTC(),
                            BackgroundWork.onCaller(),
                            new FxThread(),
                            texts,
                            new ProblemTexts(texts));
            update.onLeave(_ -> done.add("farewell"), () -> done.add("end"));
            var model =
                    new AboutModel(
                            session,
                            BackgroundWork.onCaller(),
                            new ProblemTexts(texts),
                            Browser.ofSystem(),
                            new OwnReleases(),
                            update,
                            new DeskStart(
                                    "phonebar",
                                    settings,
                                    authorities,
                                    Clock.systemUTC(),
                                    List.of()));
            var pane = new AboutPane(model, texts, talking);
            model.load();
            return pane;
        });
        awaitScreen("the newer one", () -> node("about.update").isVisible());
        click("about.update");
        awaitScreen(
                "it waits",
                () ->
                        this.<Label>node("updates.bringing.words")
                                .getText()
                                .startsWith("The new version is here"));
        Pictures.snap(stage().getScene(), "about-update-waits");
        assertEquals(List.of(), done, "the talk goes on");
        assertTrue(node("about.update").isDisabled());
        onScreen(() -> {
            talking.set(false);
            return true;
        });
        assertEquals(List.of("farewell", "at the end", "end"), done);
    }

    private void offer() throws IOException {
        Path image = folder.resolve("image");
        Path start = Files.createDirectories(image.resolve("bin")).resolve("parley-phonebar");
        Files.writeString(start, "#!/bin/sh\n");
        Files.setPosixFilePermissions(start, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path target = folder.resolve("made");
        var release = new Release(NEXT, "2026-12-01", "", List.of("Chat"), List.of(), List.of());
        var what =
                new UpdateManifest(
                        "phonebar", UpdateManifest.ANY_SYSTEM, NEXT, List.of(release), List.of());
        UpdateWriter.write(target, what, image, PUBLISHER.getPrivate());
        byte[] file = Files.readAllBytes(target);
        server.answer("GET updates/changelog", _ -> new Changelog("0.1.0", List.of()));
        server.answer(
                "GET updates/client",
                _ ->
                        new ClientNotice(
                                ClientNotice.Action.ASK, "0.1.0", NEXT, List.of(release), ""));
        server.answer(
                "GET updates/desks",
                _ ->
                        List.of(
                                new UpdatePackage(
                                        "a.parley-update",
                                        "phonebar",
                                        UpdateManifest.ANY_SYSTEM,
                                        NEXT,
                                        file.length,
                                        List.of())));
        server.answer("GET updates/desks/a.parley-update", _ -> file);
    }
}
