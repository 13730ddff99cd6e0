package org.parley.phone.media;

import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.media.audio.AudioDeviceModuleBase;
import dev.onvoid.webrtc.media.audio.AudioSource;
import dev.onvoid.webrtc.media.audio.HeadlessAudioDeviceModule;

/// The native parts that sessions use: a device module and the factory made with it.
///
/// @param module plays and records
/// @param factory makes connections and tracks
record Studio(AudioDeviceModuleBase module, PeerConnectionFactory factory) {

    static Studio of(AudioDeviceModuleBase module) {
        return new Studio(module, new PeerConnectionFactory(module));
    }

    /// Parts for one session on a computer without sound.
    static Studio headless() {
        return of(new HeadlessAudioDeviceModule());
    }

    /// Gives the module's capture something to say; to be called when the studio's only connection
    /// has been made and before it sends.
    ///
    /// By itself the headless module of webrtc-java (0.14 to 0.18) captures what it plays: capture
    /// and playback then use one resampler from two threads, which aborts the process now and then
    /// ("push_sinc_resampler.cc: Check failed"), and the other side hears its own echo. A source
    /// set while the module plays takes the place of that: the capture asks the source, and what is
    /// captured still goes to the connection, because the buffer between them takes no other
    /// listener while it is active.
    void say(AudioSource source) {
        module.initPlayout();
        module.startPlayout();
        module.setAudioSource(source);
        module.stopPlayout();
    }

    void dispose() {
        factory.dispose();
        module.dispose();
    }
}
