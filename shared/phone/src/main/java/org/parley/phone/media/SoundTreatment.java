package org.parley.phone.media;

/// What is done to the sound of a microphone before it is sent.
///
/// @param echoCancellation takes out what the speaker plays
/// @param noiseSuppression takes out steady noise
/// @param automaticGain evens out how loud one speaks
public record SoundTreatment(
        boolean echoCancellation, boolean noiseSuppression, boolean automaticGain) {
    /// All of it.
    public static final SoundTreatment USUAL = new SoundTreatment(true, true, true);
}
