package org.parley.admin.bench;

import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.stage.Stage;

import org.parley.admin.AdminConsole;
import org.parley.admin.AdminOptions;
import org.parley.client.TrustedAuthorities;
import org.parley.desk.settings.DeskSettings;
import org.parley.desk.shell.DeskStart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

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
                    long shown = ManagementFactory.getRuntimeMXBean().getUptime();
                    Thread.ofPlatform().start(() -> tell(shown));
                }
            }
        }.start();
    }

    private static void tell(long shown) {
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(3));
        System.out.println("SHOWN " + shown + " " + residentKilobytes());
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }

    private static long residentKilobytes() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(-1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
