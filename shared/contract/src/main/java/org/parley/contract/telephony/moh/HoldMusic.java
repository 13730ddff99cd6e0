package org.parley.contract.telephony.moh;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.parley.contract.platform.Identified;
import org.parley.contract.platform.Versioned;

import java.util.List;
import java.util.UUID;

/// A class of music on hold.
///
/// @param name unique and kept for good: queues know the class by it
/// @param sounds in their order; without any, Asterisk's own music is heard
/// @param stream the address of a stream, for that mode
/// @param volume in percent; 100 leaves the sounds as they are
public record HoldMusic(
        UUID id,
        @NotBlank
                @Pattern(
                        regexp = "[A-Za-z0-9][A-Za-z0-9_]{0,39}|\\s*",
                        message = "takes 1 to 40 letters, digits and _")
                String name,
        @Size(max = 500) String description,
        @NotNull MusicMode mode,
        @Size(max = 200) List<@NotNull UUID> sounds,
        @Size(max = 300)
                @Pattern(
                        regexp = "|https?://[A-Za-z0-9._~:/?&=%+-]+",
                        message = "must be an address such as https://radio.example.org/live.mp3")
                String stream,
        @Min(1) @Max(200) int volume,
        long version)
        implements Identified, Versioned {
    /// What a class of music is called in history, usage and events.
    public static final String KIND = "music";

    /// The class that is always there.
    public static final String DEFAULT = "default";

    public HoldMusic {
        sounds = sounds == null ? List.of() : List.copyOf(sounds);
        stream = stream == null ? "" : stream;
    }
}
