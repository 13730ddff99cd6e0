package org.parley.admin.bench;

import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.stage.Stage;

import org.parley.admin.AdminConsole;
import org.parley.admin.AdminOptions;
import org.parley.client.TrustedAuthorities;
import org.parley.desk.settings.DeskSettings;
import org.parley.desk.shell.DeskStart;
import org.parley.desk.testing.StartBench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;

/// A console in a Java program of its own, for [ConsoleStartBenchTest]: says when the first page of
/// whoever has signed in is shown, and how much memory the program then has. The settings' folder
/// is the property `probe.folder`.
public final class ConsoleStartProbe extends Application {
    /// Begins; JavaFX wants a class that is no application to do so.
    static final class Begin {
        private Begin() {}

        public static void main(String[] arguments) {
            Application.launch(ConsoleStartProbe.class, arguments);
        }
    }

    @Override
    public void start(Stage stage) {
        Path folder = Path.of(System.getProperty("probe.folder"));
        var start =
                new DeskStart(
                        AdminConsole.APPLICATION,
                        new DeskSettings(folder.resolve("settings")),
                        TrustedAuthorities.inFolder(folder.resolve("trusted")),
                        Clock.systemUTC(),
                        AdminConsole.TEXTS);
        AdminConsole.open(
                stage,
                AdminOptions.parse(getParameters().getRaw()),
                start,
                AdminConsole.features());
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (stage.getScene() != null && stage.getScene().lookup("#shell") != null) {
                    stop();
                    Thread.ofPlatform().start(ConsoleStartProbe::tell);
                }
            }
        }.start();
    }

    private static void tell() {
        try {
            StartBench.shown();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
