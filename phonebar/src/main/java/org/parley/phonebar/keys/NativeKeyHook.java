package org.parley.phonebar.keys;

import com.github.kwhat.jnativehook.GlobalScreen;
import com.github.kwhat.jnativehook.NativeHookException;
import com.github.kwhat.jnativehook.NativeInputEvent;
import com.github.kwhat.jnativehook.keyboard.NativeKeyEvent;
import com.github.kwhat.jnativehook.keyboard.NativeKeyListener;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.logging.Level;

/// By the library JNativeHook: X11 (extension RECORD), Windows (a low-level hook) and macOS (where
/// the user has to allow it). Of the keys that it hears it keeps none but ours.
public final class NativeKeyHook implements KeyHook {
    private static final Logger LOG = LoggerFactory.getLogger(NativeKeyHook.class);
    private static final String LIBRARY = "com.github.kwhat.jnativehook";
    private static final Map<Integer, FarKey> KEYS =
            Map.of(
                    NativeKeyEvent.VC_F2, FarKey.ANSWER,
                    NativeKeyEvent.VC_F3, FarKey.HANG_UP,
                    NativeKeyEvent.VC_F4, FarKey.HOLD,
                    NativeKeyEvent.VC_F6, FarKey.MUTE,
                    NativeKeyEvent.VC_F12, FarKey.TO_FRONT);
    private static final int OTHERS = NativeInputEvent.ALT_MASK | NativeInputEvent.META_MASK;

    private final Path folder;
    private final String system;
    private final Map<String, String> environment;
    private @Nullable Ears ears;

    /// @param folder of the program; the native library is unpacked there, where no other user of
    ///   the computer can put another one
    public NativeKeyHook(Path folder) {
        this(folder, System.getProperty("os.name", ""), System.getenv());
    }

    NativeKeyHook(Path folder, String system, Map<String, String> environment) {
        this.folder = folder;
        this.system = system.toLowerCase(Locale.ROOT);
        this.environment = Map.copyOf(environment);
    }

    @Override
    public State state() {
        if (system.startsWith("windows") || system.startsWith("mac")) {
            return State.POSSIBLE;
        }
        if (!environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty()) {
            return State.FORBIDDEN;
        }
        return environment.getOrDefault("DISPLAY", "").isEmpty() ? State.ABSENT : State.POSSIBLE;
    }

    @Override
    public synchronized State start(Consumer<FarKey> pressed) {
        State state = state();
        if (state != State.POSSIBLE || ears != null) {
            return state;
        }
        // what the library logs of keys is nobody's business
        java.util.logging.Logger.getLogger(LIBRARY).setLevel(Level.OFF);
        try {
            Path library = Files.createDirectories(folder.resolve("native"));
            System.setProperty("jnativehook.lib.path", library.toString());
            GlobalScreen.registerNativeHook();
            var mine = new Ears(pressed);
            GlobalScreen.addNativeKeyListener(mine);
            ears = mine;
            return State.POSSIBLE;
        } catch (NativeHookException e) {
            LOG.warn("the system lets nobody hear the keys of other programs: {}", e.getMessage());
            return State.FORBIDDEN;
        } catch (IOException | LinkageError e) {
            LOG.warn("the keys of other programs cannot be heard: {}", e.getMessage());
            return State.ABSENT;
        }
    }

    @Override
    public synchronized void stop() {
        Ears mine = ears;
        if (mine == null) {
            return;
        }
        ears = null;
        GlobalScreen.removeNativeKeyListener(mine);
        try {
            GlobalScreen.unregisterNativeHook();
        } catch (NativeHookException e) {
            LOG.warn("keys are still heard, and not looked at: {}", e.getMessage());
        }
    }

    /// A key that stays down repeats itself: only its first press counts.
    private static final class Ears implements NativeKeyListener {
        private final Consumer<FarKey> pressed;
        private final Set<FarKey> down = EnumSet.noneOf(FarKey.class);

        Ears(Consumer<FarKey> pressed) {
            this.pressed = pressed;
        }

        @Override
        public void nativeKeyPressed(NativeKeyEvent event) {
            int with = event.getModifiers();
            if ((with & NativeInputEvent.CTRL_MASK) != 0
                    && (with & NativeInputEvent.SHIFT_MASK) != 0
                    && (with & OTHERS) == 0) {
                ours(event).filter(down::add).ifPresent(pressed);
            }
        }

        @Override
        public void nativeKeyReleased(NativeKeyEvent event) {
            ours(event).ifPresent(down::remove);
        }

        private static Optional<FarKey> ours(NativeKeyEvent event) {
            return Optional.ofNullable(KEYS.get(event.getKeyCode()));
        }
    }
}
