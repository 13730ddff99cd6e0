package org.parley.phone.media;

import dev.onvoid.webrtc.media.audio.AudioDeviceModule;
import dev.onvoid.webrtc.media.audio.AudioLayer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Sound by WebRTC (ICE, DTLS-SRTP, Opus and G.711, echo canceller) through the library
/// webrtc-java.
///
/// Its native part wants these system libraries, on Debian and Ubuntu in the packages `libpulse0`
/// (which brings `libsndfile1` and `libasyncns0`), `libudev1`, `libx11-6`, `libxfixes3`,
/// `libxrandr2`, `libxcomposite1` and `libdbus-1-3`; no sound card, no sound server and no display
/// are needed. All native calls are made on one thread.
public final class WebRtcEngine implements MediaEngine {
    private static final Logger LOG = LoggerFactory.getLogger(WebRtcEngine.class);
    private static final String NEEDED =
            "libpulse0, libudev1, libx11-6, libxfixes3, libxrandr2, libxcomposite1 and libdbus-1-3";

    private final MediaSettings settings;
    private final ScheduledThreadPoolExecutor thread;
    private final Set<WebRtcSession> sessions = ConcurrentHashMap.newKeySet();
    private final Deque<Studio> free = new ArrayDeque<>();
    private final Optional<AudioLayer> layer;
    private final DeviceChoice devices;
    private @Nullable Studio shared;

    private WebRtcEngine(MediaSettings settings, Optional<AudioLayer> layer) {
        this.settings = settings;
        this.layer = layer;
        thread =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name("phone-media").factory());
        thread.setRemoveOnCancelPolicy(true);
        devices = new DeviceChoice(thread);
    }

    /// Opens the devices, or whatever the settings say. A native library that cannot be loaded is a
    /// [MediaException] that names the missing packages.
    public static WebRtcEngine open(MediaSettings settings) {
        Optional<AudioLayer> layer =
                settings.audio() instanceof AudioMode.Devices
                        ? AudioLayers.ofThisComputer().find()
                        : Optional.empty();
        if (settings.audio() instanceof AudioMode.Devices && layer.isEmpty()) {
            LOG.info("This computer has no sound system: calls are silent here");
        }
        WebRtcEngine engine = new WebRtcEngine(settings, layer);
        try {
            engine.thread.submit(engine::prepare).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            engine.close();
            throw new MediaException("Interrupted while the sound was being prepared.", e);
        } catch (ExecutionException e) {
            engine.close();
            throw new MediaException(
                    "The sound library cannot be loaded. On Debian and Ubuntu it needs the packages "
                            + NEEDED
                            + ".",
                    e);
        }
        return engine;
    }

    private void prepare() {
        if (layer.isPresent()) {
            AudioDeviceModule module = new AudioDeviceModule(layer.get());
            devices.use(module);
            shared = Studio.of(module);
        } else {
            free.push(Studio.headless());
        }
    }

    @Override
    public MediaSession open(MediaSession.Listener listener) {
        WebRtcSession session = new WebRtcSession(this, settings, thread, listener);
        sessions.add(session);
        return session;
    }

    /// On the engine's thread: the native parts for a session. Without devices a session has them
    /// alone, so that what it says goes to nobody else.
    Studio borrow() {
        if (shared != null) {
            return shared;
        }
        Studio studio = free.poll();
        return studio == null ? Studio.headless() : studio;
    }

    /// Is there nothing that could be heard here?
    boolean deaf() {
        return layer.isEmpty();
    }

    /// On the engine's thread: a session has ended.
    void giveBack(WebRtcSession session, @Nullable Studio studio) {
        sessions.remove(session);
        if (studio != null && !studio.equals(shared)) {
            free.push(studio);
        }
    }

    /// What is done to the microphone of the next call.
    SoundTreatment treatment() {
        return devices.treatment();
    }

    @Override
    public AudioDevices devices() {
        return devices;
    }

    @Override
    public void whenDevicesChange(Consumer<AudioDevices> action) {
        devices.whenChanged(action);
    }

    @Override
    public void close() {
        List.copyOf(sessions).forEach(WebRtcSession::close);
        if (thread.isShutdown()) {
            return;
        }
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        thread.execute(this::dispose);
        thread.shutdown();
        try {
            if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.warn("The sound library does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void dispose() {
        devices.release();
        free.forEach(Studio::dispose);
        free.clear();
        if (shared != null) {
            shared.dispose();
            shared = null;
        }
    }
}
