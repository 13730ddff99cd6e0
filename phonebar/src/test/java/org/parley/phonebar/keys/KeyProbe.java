package org.parley.phonebar.keys;

import com.github.kwhat.jnativehook.GlobalScreen;
import com.github.kwhat.jnativehook.keyboard.NativeKeyEvent;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A program without a window that presses keys on its display and says which of them the hook
/// heard.
final class KeyProbe {
    private KeyProbe() {}

    /// @param arguments the folder of the native library
    public static void main(String[] arguments) throws InterruptedException {
        var last = new CountDownLatch(1);
        var hook = new NativeKeyHook(Path.of(arguments[0]));
        KeyHook.State state =
                hook.start(key -> {
                    System.out.println("heard " + key);
                    if (key == FarKey.TO_FRONT) {
                        last.countDown();
                    }
                });
        System.out.println("state " + state);
        if (state == KeyHook.State.POSSIBLE) {
            press(NativeKeyEvent.VC_F2);
            press(NativeKeyEvent.VC_CONTROL, NativeKeyEvent.VC_F2);
            press(NativeKeyEvent.VC_CONTROL, NativeKeyEvent.VC_SHIFT, NativeKeyEvent.VC_F2);
            press(
                    NativeKeyEvent.VC_CONTROL,
                    NativeKeyEvent.VC_SHIFT,
                    NativeKeyEvent.VC_ALT,
                    NativeKeyEvent.VC_F3);
            press(NativeKeyEvent.VC_CONTROL, NativeKeyEvent.VC_SHIFT, NativeKeyEvent.VC_F6);
            press(NativeKeyEvent.VC_CONTROL, NativeKeyEvent.VC_SHIFT, NativeKeyEvent.VC_A);
            press(NativeKeyEvent.VC_CONTROL, NativeKeyEvent.VC_SHIFT, NativeKeyEvent.VC_F12);
            System.out.println("all " + last.await(20, TimeUnit.SECONDS));
            hook.stop();
        }
    }

    private static void press(Integer... keys) {
        List<Integer> down = List.of(keys);
        down.forEach(key -> post(NativeKeyEvent.NATIVE_KEY_PRESSED, key));
        down.reversed().forEach(key -> post(NativeKeyEvent.NATIVE_KEY_RELEASED, key));
    }

    private static void post(int what, int key) {
        GlobalScreen.postNativeEvent(
                new NativeKeyEvent(what, 0, 0, key, NativeKeyEvent.CHAR_UNDEFINED));
    }
}
