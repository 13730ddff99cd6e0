package org.parley.contract.sounds;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/// A file to be uploaded: WAV of any rate, or MP3.
///
/// @param name of the file
/// @param content in Base64; of 12 MB at most before that
public record SoundFile(
        @NotBlank @Size(max = 200) String name,
        @NotNull @Size(max = SoundFile.MOST_CHARACTERS) String content) {
    /// Base64 of 12 MB.
    public static final int MOST_CHARACTERS = 16_000_000;

    @Override
    public String toString() {
        return "SoundFile[" + name + "]";
    }
}
