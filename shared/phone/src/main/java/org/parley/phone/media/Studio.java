package org.parley.phone.media;

import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.media.audio.AudioDeviceModuleBase;

/// The native parts that sessions use: a device module and the factory made with it.
///
/// @param module plays and records
/// @param factory makes connections and tracks
record Studio(AudioDeviceModuleBase module, PeerConnectionFactory factory) {

    static Studio of(AudioDeviceModuleBase module) {
        return new Studio(module, new PeerConnectionFactory(module));
    }

    void dispose() {
        factory.dispose();
        module.dispose();
    }
}
