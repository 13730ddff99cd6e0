package org.parley.phonebar;

import com.google.inject.Module;

import javafx.application.Platform;
import javafx.stage.Window;

import org.parley.client.ServerAddress;
import org.parley.desk.fx.DeskContext;
import org.parley.desk.fx.FxThread;
import org.parley.desk.fx.Picture;
import org.parley.desk.settings.ComputerSettings;
import org.parley.desk.settings.DeskSettings;
import org.parley.desk.shell.DeskModule;
import org.parley.desk.shell.DeskStart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// A running Phonebar, for programs: start it, look at it, press its buttons, take its picture. All
/// methods may be called from any thread but the screen's.
public final class PhonebarApp implements AutoCloseable {
    private static final String TEXTS = "org.parley.phonebar.texts";

    private final FxThread screen = new FxThread();
    private final SingleInstance only;
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private final Phonebar bar;

    private PhonebarApp(SingleInstance only, PhonebarOptions options, PhoneMaker phones) {
        this.only = only;
        this.bar =
                onScreen(() -> new Phonebar(options, context(options), phones, this::closeLater));
    }

    /// Opens the Phonebar; JavaFX is started if it is not yet. With a user and a password file it
    /// signs in at once, else it asks.
    ///
    /// @throws IllegalStateException when this user runs one already
    /// @throws IllegalArgumentException when an option is wrong
    public static PhonebarApp start(PhonebarOptions options) {
        return start(options, new WebRtcPhones(options));
    }

    /// As [#start(PhonebarOptions)], with other telephones.
    static PhonebarApp start(PhonebarOptions options, PhoneMaker phones) {
        try {
            var only =
                    SingleInstance.claim(options.settings())
                            .orElseThrow(() ->
                                    new IllegalStateException(
                                            "The Phonebar is running already. Look for it on"
                                                    + " your screen."));
            startScreen();
            var app = new PhonebarApp(only, options, phones);
            app.onScreen(() -> {
                app.bar.open();
                return true;
            });
            only.listen(app::open);
            return app;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The settings folder " + options.settings() + " cannot be used.", e);
        }
    }

    /// What the bar shows now; empty before sign-in.
    public Optional<PhonebarState> state() {
        return onScreen(() -> bar.model().map(PhonebarState::of));
    }

    /// Why sign-in did not work, if so.
    public Optional<String> signInProblem() {
        return onScreen(bar::signInProblem);
    }

    /// Takes a link such as `tel:+39-0471-555`: calls its number as soon as somebody is signed in.
    public void open(String link) {
        screen.execute(() -> bar.open(link));
    }

    /// Where other programs of this computer ask, where the agent may let them.
    public Optional<Integer> remotePort() {
        return onScreen(bar::remotePort);
    }

    /// Presses Answer.
    public void answer() {
        press(() -> bar.model().ifPresent(model -> model.line().answer()));
    }

    /// Presses Hang up.
    public void hangUp() {
        press(() -> bar.model().ifPresent(model -> model.line().hangUp()));
    }

    /// Calls a number, also while another call goes on.
    public void call(String number) {
        press(() -> bar.model().ifPresent(model -> model.calls().call(number)));
    }

    /// Writes a PNG of the window that is shown.
    ///
    /// @param scale 1 is what a screen of 100 % shows
    public void picture(Path file, double scale) throws IOException {
        onScreen(() -> Picture.of(bar.scene(), scale)).write(file);
    }

    /// Ends the Java program once this bar is closed.
    void endTheProgramWhenClosed() {
        closed.thenRun(() -> {
            Platform.exit();
            System.exit(0);
        });
    }

    /// Signs out, hangs up and hides the windows. JavaFX goes on for other windows of the program.
    @Override
    public void close() {
        closeLater().join();
    }

    private CompletableFuture<Void> closeLater() {
        screen.later(() -> {
            if (closed.isDone()) {
                return;
            }
            bar.close();
            List<Window> windows = new ArrayList<>(bar.windows());
            Collections.reverse(windows);
            windows.forEach(Window::hide);
            try {
                only.close();
                closed.complete(null);
            } catch (IOException e) {
                closed.completeExceptionally(e);
            }
        });
        return closed;
    }

    private void press(Runnable button) {
        onScreen(() -> {
            button.run();
            return true;
        });
    }

    private <T> T onScreen(Callable<T> work) {
        var task = new FutureTask<>(work);
        screen.execute(task);
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException fault
                    ? fault
                    : new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the screen", e);
        }
    }

    private static void startScreen() {
        try {
            Platform.startup(() -> {});
        } catch (IllegalStateException _) {
            // another window of this program has started JavaFX already
        }
        Platform.setImplicitExit(false);
    }

    private static DeskContext context(PhonebarOptions options) {
        var settings = new DeskSettings(options.settings(), ComputerSettings.ofThisComputer());
        if (options.appearance() != null) {
            settings.appearance(options.appearance());
        }
        if (options.language() != null) {
            settings.language(options.language());
        }
        var authorities = DeskStart.authorities(settings);
        if (options.authority() != null) {
            authorities = authorities.withGiven(options.authority());
        }
        if (options.server() != null) {
            ServerAddress.parse(options.server());
        }
        var start =
                new DeskStart("phonebar", settings, authorities, Clock.systemUTC(), List.of(TEXTS));
        return DeskContext.of(List.<Module>of(new DeskModule(start)));
    }
}
