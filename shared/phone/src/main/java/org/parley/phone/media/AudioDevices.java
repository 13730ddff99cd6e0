package org.parley.phone.media;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// The microphones and speakers of this computer and the ones in use.
public interface AudioDevices {

    /// Microphones, in the system's order; empty on a machine with no sound card.
    List<AudioDevice> microphones();

    /// Speakers and headsets, in the system's order; empty on a machine with no sound card.
    List<AudioDevice> speakers();

    /// The chosen microphone; empty: whichever is the system's default.
    Optional<AudioDevice> microphone();

    /// The chosen speaker; empty: whichever is the system's default.
    Optional<AudioDevice> speaker();

    /// Chooses a microphone by its id; null follows the system's default. An id that is not there
    /// now is remembered and taken when it appears. Takes effect on live calls.
    void chooseMicrophone(@Nullable String id);

    /// Chooses a speaker by its id, like [#chooseMicrophone].
    void chooseSpeaker(@Nullable String id);

    /// How loud the microphone in use is taken, 0 to 100; null leaves it as the system has it.
    void microphoneVolume(@Nullable Integer percent);

    /// How loud the speaker in use plays, like [#microphoneVolume].
    void speakerVolume(@Nullable Integer percent);

    /// Closes microphone and speaker and opens them again, for one that has fallen silent.
    void restart();

    /// What is done to the microphone's sound, from the next call on.
    void treat(SoundTreatment treatment);
}
