package org.parley.installer;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.parley.admin.AdminConsole;
import org.parley.admin.AdminOptions;
import org.parley.client.TrustedAuthorities;
import org.parley.contract.routing.Presence;
import org.parley.desk.fx.FxThread;
import org.parley.desk.fx.Picture;
import org.parley.desk.settings.DeskSettings;
import org.parley.desk.shell.DeskStart;
import org.parley.phonebar.PhonebarApp;
import org.parley.phonebar.PhonebarOptions;
import org.parley.phonebar.PhonebarState;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/// The two desks of the quick start: an agent's Phonebar and the admin console.
final class Desks implements AutoCloseable {
    /// What the headless Phonebar says, in Hz.
    static final int AGENT_TONE = 660;

    /// What the synthetic caller says, in Hz.
    static final int CALLER_TONE = 440;

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String AGENT = "ann";

    private final Place place;
    private final Path pictures;
    private final boolean headless;
    private final FxThread screen = new FxThread();
    private @Nullable PhonebarApp bar;
    private @Nullable AdminConsole console;
    private @Nullable Stage stage;

    Desks(Place place, Path pictures, boolean headless) {
        this.place = place;
        this.pictures = pictures;
        this.headless = headless;
    }

    /// Opens both, signed in; returns when the agent can be called.
    void open(Narration narration) throws IOException {
        Files.createDirectories(pictures);
        long began = System.nanoTime();
        bar =
                PhonebarApp.start(
                        PhonebarOptions.none()
                                .withServer(place.server())
                                .withAuthority(place.authority())
                                .withUser(AGENT, place.passwordFile(AGENT, AGENT + "-demo-2026"))
                                .withSettings(place.home().resolve("phonebar"))
                                .withSound(true, false));
        Waiting.until("Ann's Phonebar, registered and ready", PATIENCE, this::readyOrFault);
        narration.say(
                "Ann's Phonebar is registered over secure WebSocket and ready",
                "bar ready",
                (System.nanoTime() - began) / 1_000_000);
        openConsole();
        narration.say("the admin console is open");
    }

    private Optional<PhonebarState> readyOrFault() {
        bar().signInProblem()
                .ifPresent(problem -> {
                    throw new QuickStartFault("Ann's Phonebar says: " + problem);
                });
        return bar().state()
                .filter(s -> s.registered() && s.live() && s.presence() == Presence.READY);
    }

    private void openConsole() {
        var options =
                new AdminOptions(
                        Optional.of(place.server()),
                        Optional.of("sue"),
                        Optional.of(place.passwordFile("sue", "sue-demo-2026")),
                        Optional.of(place.authority()));
        onScreen(() -> {
            stage = new Stage();
            stage.setWidth(1280);
            stage.setHeight(800);
            console = AdminConsole.open(stage, options, consoleStart(), AdminConsole.features());
            return true;
        });
        Waiting.untilTrue(
                "The console's realtime page", PATIENCE, () -> find("rail.realtime").isPresent());
    }

    /// Keeps what the console remembers in the quick start's folder.
    private DeskStart consoleStart() {
        return new DeskStart(
                AdminConsole.APPLICATION,
                new DeskSettings(place.home().resolve("admin-console")),
                TrustedAuthorities.ofSystem(),
                Clock.systemUTC(),
                AdminConsole.TEXTS);
    }

    /// Returns when the bar shows the caller.
    void awaitRinging(String name, String number) {
        Waiting.untilTrue(
                "The ringing bar",
                PATIENCE,
                () ->
                        bar().state()
                                .filter(s -> s.who().contains(name) || s.detail().contains(number))
                                .isPresent());
    }

    void answer() {
        bar().answer();
    }

    void hangUp() {
        bar().hangUp();
    }

    /// Turns the console to its call report.
    void showReport() {
        Node button = Waiting.until("The report's button", PATIENCE, () -> find("rail.reports"));
        onScreen(() -> {
            ((ButtonBase) button).fire();
            return true;
        });
        Waiting.untilTrue(
                "The report's table", PATIENCE, () -> find("admin.reports.calls").isPresent());
    }

    /// Takes a picture of both.
    void pictures(String name) throws IOException {
        bar().picture(pictures.resolve("phonebar-" + name + ".png"), 1);
        Picture shot = onScreen(() -> Picture.of(scene(), 1));
        shot.write(pictures.resolve("console-" + name + ".png"));
    }

    /// Returns when the person closes the console.
    void awaitClosed() {
        var closed = new CompletableFuture<Void>();
        onScreen(() -> {
            if (stage == null || !stage.isShowing()) {
                closed.complete(null);
            } else {
                stage.setOnHidden(_ -> closed.complete(null));
            }
            return true;
        });
        closed.join();
    }

    @Override
    public void close() {
        AdminConsole open = console;
        if (open != null) {
            onScreen(() -> {
                open.close();
                if (stage != null) {
                    stage.hide();
                }
                return true;
            });
        }
        if (bar != null) {
            bar.close();
        }
        if (headless && bar != null) {
            Platform.exit();
        }
    }

    private PhonebarApp bar() {
        if (bar == null) {
            throw new QuickStartFault("The Phonebar is not open");
        }
        return bar;
    }

    private Scene scene() {
        if (stage == null || stage.getScene() == null) {
            throw new QuickStartFault("The admin console is not open");
        }
        return stage.getScene();
    }

    private Optional<Node> find(String id) {
        return onScreen(() -> below(scene().getRoot(), id));
    }

    private static Optional<Node> below(Node node, String id) {
        if (id.equals(node.getId())) {
            return Optional.of(node);
        }
        if (node instanceof Parent parent) {
            return parent.getChildrenUnmodifiable().stream()
                    .flatMap(child -> below(child, id).stream())
                    .findFirst();
        }
        return Optional.empty();
    }

    private <T> T onScreen(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, screen).join();
    }
}
