package org.parley.phone;

import org.parley.phone.media.AudioDevices;

/// Hears what happens to a [Softphone]. All methods run on the telephone's one listener executor.
public interface PhoneListener {

    /// The registration changed.
    default void registrationChanged(RegistrationState state) {}

    /// Somebody calls. The call is in state [CallState#INCOMING_RINGING] (or already further, when
    /// it answers itself).
    default void incomingCall(PhoneCall call) {}

    /// A call took a new state; `state` is the one it took, which [PhoneCall#state()] may have left
    /// again.
    default void callChanged(PhoneCall call, CallState state) {}

    /// Mute, the other party's name or the hold by the other side changed; the state did not.
    default void callDetailsChanged(PhoneCall call) {}

    /// A microphone or speaker came or went, or another one is in use.
    default void devicesChanged(AudioDevices devices) {}
}
