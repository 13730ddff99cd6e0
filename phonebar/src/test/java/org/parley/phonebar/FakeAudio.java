package org.parley.phonebar;

import org.jspecify.annotations.Nullable;
import org.parley.phone.media.AudioDevice;
import org.parley.phone.media.AudioDevices;
import org.parley.phone.media.SoundTreatment;

import java.util.List;
import java.util.Optional;

/// Two microphones and two speakers.
public final class FakeAudio implements AudioDevices {
    private @Nullable String microphone;
    private @Nullable String speaker;
    private @Nullable Integer microphoneVolume;
    private @Nullable Integer speakerVolume;
    private int restarts;
    private SoundTreatment treatment = SoundTreatment.USUAL;

    @Override
    public List<AudioDevice> microphones() {
        return List.of(
                new AudioDevice("mic-1", "Built-in microphone"),
                new AudioDevice("mic-2", "Headset microphone"));
    }

    @Override
    public List<AudioDevice> speakers() {
        return List.of(
                new AudioDevice("out-1", "Built-in speakers"), new AudioDevice("out-2", "Headset"));
    }

    @Override
    public Optional<AudioDevice> microphone() {
        return microphones().stream().filter(one -> one.id().equals(microphone)).findFirst();
    }

    @Override
    public Optional<AudioDevice> speaker() {
        return speakers().stream().filter(one -> one.id().equals(speaker)).findFirst();
    }

    @Override
    public void chooseMicrophone(@Nullable String id) {
        microphone = id;
    }

    @Override
    public void chooseSpeaker(@Nullable String id) {
        speaker = id;
    }

    @Override
    public void microphoneVolume(@Nullable Integer percent) {
        microphoneVolume = percent;
    }

    @Override
    public void speakerVolume(@Nullable Integer percent) {
        speakerVolume = percent;
    }

    @Override
    public void treat(SoundTreatment wanted) {
        treatment = wanted;
    }

    @Override
    public void restart() {
        restarts++;
    }

    /// How often sound was begun anew.
    public int restarts() {
        return restarts;
    }

    /// Volume of microphone and speaker, as they were set last.
    public String volumes() {
        return microphoneVolume + " " + speakerVolume;
    }

    public SoundTreatment treatment() {
        return treatment;
    }
}
