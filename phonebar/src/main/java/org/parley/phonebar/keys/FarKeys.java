package org.parley.phonebar.keys;

import org.parley.desk.settings.DeskSettings;
import org.parley.phonebar.line.LineViewModel;
import org.parley.phonebar.line.Stage;

import java.util.concurrent.Executor;

/// Keys by which the agent answers, hangs up, holds and mutes while another program is used; off
/// until the agent switches them on, on this computer. Used on the screen's thread.
public final class FarKeys implements AutoCloseable {
    private static final String KEY = "keys.everywhere";

    private final DeskSettings settings;
    private final KeyHook hook;
    private final Executor screen;
    private final LineViewModel line;
    private final Runnable toFront;

    /// @param screen runs what a key does
    public static FarKeys ofThisComputer(
            DeskSettings settings, Executor screen, LineViewModel line, Runnable toFront) {
        return new FarKeys(settings, new NativeKeyHook(settings.folder()), screen, line, toFront);
    }

    /// @param screen runs what a key does
    public FarKeys(
            DeskSettings settings,
            KeyHook hook,
            Executor screen,
            LineViewModel line,
            Runnable toFront) {
        this.settings = settings;
        this.hook = hook;
        this.screen = screen;
        this.line = line;
        this.toFront = toFront;
    }

    /// Listens if the agent has switched it on.
    public void begin() {
        if (isOn()) {
            listen();
        }
    }

    /// Whether this computer lets the bar hear them.
    public KeyHook.State state() {
        return hook.state();
    }

    public boolean isOn() {
        return settings.find(KEY).filter("true"::equals).isPresent();
    }

    /// Switches them on or off, and remembers it.
    ///
    /// @return why they are not heard; [KeyHook.State#POSSIBLE] if all is as wished
    public KeyHook.State switchTo(boolean wanted) {
        KeyHook.State now = KeyHook.State.POSSIBLE;
        if (wanted) {
            now = listen();
        } else {
            hook.stop();
        }
        if (now == KeyHook.State.POSSIBLE) {
            settings.keep(KEY, Boolean.toString(wanted));
        }
        return now;
    }

    @Override
    public void close() {
        hook.stop();
    }

    private KeyHook.State listen() {
        return hook.start(key -> screen.execute(() -> run(key)));
    }

    private void run(FarKey key) {
        switch (key) {
            case ANSWER -> line.answer();
            case HANG_UP -> {
                if (line.stage().get() != Stage.IDLE) {
                    line.hangUp();
                }
            }
            case HOLD -> line.toggleHold();
            case MUTE -> line.toggleMute();
            case TO_FRONT -> toFront.run();
        }
    }
}
