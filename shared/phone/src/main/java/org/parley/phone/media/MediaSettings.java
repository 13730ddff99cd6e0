package org.parley.phone.media;

/// How sound travels.
///
/// @param audio devices, silence or a tone
/// @param minPort lowest UDP port for sound; 0 with maxPort 0: any
/// @param maxPort highest UDP port for sound
/// @param loopbackOnly for a telephone on the very machine of its server: offers 127.0.0.1 only,
///   and the server's `rtp.conf` must map its host address to 127.0.0.1 in `[ice_host_candidates]`
public record MediaSettings(AudioMode audio, int minPort, int maxPort, boolean loopbackOnly) {

    public MediaSettings {
        if (minPort < 0 || maxPort < minPort || maxPort > 65535) {
            throw new IllegalArgumentException(
                    "The sound's ports are not a range: " + minPort + " to " + maxPort);
        }
    }

    /// The computer's devices, any port.
    public static MediaSettings devices() {
        return new MediaSettings(new AudioMode.Devices(), 0, 0, false);
    }

    /// Another source and target of sound.
    public MediaSettings withAudio(AudioMode other) {
        return new MediaSettings(other, minPort, maxPort, loopbackOnly);
    }

    /// On the server's own machine, or over the network.
    public MediaSettings withLoopbackOnly(boolean loopback) {
        return new MediaSettings(audio, minPort, maxPort, loopback);
    }
}
