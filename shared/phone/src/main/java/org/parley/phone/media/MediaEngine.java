package org.parley.phone.media;

import java.util.function.Consumer;

/// Carries the sound of a telephone's calls. Nothing blocks; futures complete on threads of the
/// engine.
public interface MediaEngine extends AutoCloseable {

    /// Sound for one more call.
    MediaSession open(MediaSession.Listener listener);

    /// Microphones and speakers.
    AudioDevices devices();

    /// Hears when a device comes or goes or another is chosen; replaces the one before.
    void whenDevicesChange(Consumer<AudioDevices> action);

    /// Ends all sessions and frees the devices.
    @Override
    void close();
}
