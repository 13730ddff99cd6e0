package org.parley.phone.media;

/// How sound travels.
///
/// @param audio devices, silence or a tone
/// @param minPort lowest UDP port for sound; 0 with maxPort 0: any
/// @param maxPort highest UDP port for sound
/// @param loopbackOnly for a telephone on the very machine of its server: offers 127.0.0.1 only,
///   and the server's `rtp.conf` must map its host address to 127.0.0.1 in `[ice_host_candidates]`
/// @param echoCancellation,noiseSuppression,automaticGain treatment of what the microphone hears
public record MediaSettings(
        AudioMode audio,
        int minPort,
        int maxPort,
        boolean loopbackOnly,
        boolean echoCancellation,
        boolean noiseSuppression,
        boolean automaticGain) {

    public MediaSettings {
        if (minPort < 0 || maxPort < minPort || maxPort > 65535) {
            throw new IllegalArgumentException(
                    "The sound's ports are not a range: " + minPort + " to " + maxPort);
        }
    }

    /// The computer's devices with all treatment on, any port.
    public static MediaSettings devices() {
        return new MediaSettings(new AudioMode.Devices(), 0, 0, false, true, true, true);
    }

    /// Another source and target of sound.
    public MediaSettings withAudio(AudioMode other) {
        return new MediaSettings(
                other,
                minPort,
                maxPort,
                loopbackOnly,
                echoCancellation,
                noiseSuppression,
                automaticGain);
    }

    /// On the server's own machine, or over the network.
    public MediaSettings withLoopbackOnly(boolean loopback) {
        return new MediaSettings(
                audio,
                minPort,
                maxPort,
                loopback,
                echoCancellation,
                noiseSuppression,
                automaticGain);
    }
}
