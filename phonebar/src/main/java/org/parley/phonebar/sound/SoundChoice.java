package org.parley.phonebar.sound;

import org.jspecify.annotations.Nullable;
import org.parley.phone.media.SoundTreatment;

import java.util.Objects;

/// What an agent has chosen of devices and sounds, kept on the server. A device that the present
/// computer lacks is the system's own there, and the chosen one again where it is.
public record SoundChoice(Voice voice, Ringing ringing, SoundTreatment treatment) {
    private static final Voice USUAL_VOICE = new Voice(null, null, null, null);
    private static final Ringing USUAL_RINGING = new Ringing(null, Melody.CHIME, 50, true, true);

    /// As long as nothing is chosen.
    public static final SoundChoice USUAL =
            new SoundChoice(USUAL_VOICE, USUAL_RINGING, SoundTreatment.USUAL);

    public SoundChoice {
        voice = Objects.requireNonNullElse(voice, USUAL_VOICE);
        ringing = Objects.requireNonNullElse(ringing, USUAL_RINGING);
        treatment = Objects.requireNonNullElse(treatment, SoundTreatment.USUAL);
    }

    /// By which devices one talks.
    ///
    /// @param microphone the system's id; null for whichever the system has
    /// @param speaker as the microphone
    /// @param microphoneVolume 0 to 100; null leaves it as the system has it
    /// @param speakerVolume as that of the microphone
    public record Voice(
            @Nullable String microphone,
            @Nullable String speaker,
            @Nullable Integer microphoneVolume,
            @Nullable Integer speakerVolume) {
        public Voice withMicrophone(@Nullable String id) {
            return new Voice(id, speaker, microphoneVolume, speakerVolume);
        }

        public Voice withSpeaker(@Nullable String id) {
            return new Voice(microphone, id, microphoneVolume, speakerVolume);
        }

        public Voice withVolumes(@Nullable Integer ofMicrophone, @Nullable Integer ofSpeaker) {
            return new Voice(microphone, speaker, ofMicrophone, ofSpeaker);
        }
    }

    /// How calls ring.
    ///
    /// @param device a name of [Loudspeakers]; null for the system's own choice
    /// @param volume 0 to 100
    /// @param on whether ringing is heard at all
    /// @param beep whether one hears that a call has answered itself
    public record Ringing(
            @Nullable String device, Melody melody, int volume, boolean on, boolean beep) {
        public Ringing {
            melody = Objects.requireNonNullElse(melody, Melody.CHIME);
            volume = Math.clamp(volume, 0, 100);
        }

        public Ringing withDevice(@Nullable String name) {
            return new Ringing(name, melody, volume, on, beep);
        }

        public Ringing withMelody(Melody other) {
            return new Ringing(device, other, volume, on, beep);
        }

        public Ringing withVolume(int percent) {
            return new Ringing(device, melody, percent, on, beep);
        }

        public Ringing with(boolean heard, boolean signalled) {
            return new Ringing(device, melody, volume, heard, signalled);
        }
    }

    public SoundChoice with(Voice other) {
        return new SoundChoice(other, ringing, treatment);
    }

    public SoundChoice with(Ringing other) {
        return new SoundChoice(voice, other, treatment);
    }

    public SoundChoice with(SoundTreatment other) {
        return new SoundChoice(voice, ringing, other);
    }
}
