package org.parley.contract.staff;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Identified;
import org.parley.contract.platform.Versioned;

import java.time.Instant;
import java.util.UUID;

/// An extension of the exchange without a person: reception, door, meeting room. It calls and is
/// called, serves no queue and takes no licence.
///
/// @param extension the internal number, also the user of its SIP account
/// @param calls how many it has at a time; 0 for what is usual
/// @param callerId the name that called parties see; empty for the name
/// @param voicemail whether a box of its number takes messages; absent to leave it. One with
///   messages is not taken away
/// @param voicemailPin only sent, never answered; absent to leave it
/// @param createdAt only answered
/// @param changedAt only answered
public record Telephone(
        UUID id,
        @NotBlank @Size(max = 100) String name,
        @NotNull @Pattern(regexp = "[0-9]{2,10}", message = "takes 2 to 10 digits")
                String extension,
        @Size(max = 320) String email,
        @Size(max = 1000) String description,
        @Size(max = 80) String callerId,
        DtmfMode dtmf,
        @Min(1) @Max(20) int calls,
        @Valid @NotNull LineSettings line,
        @Nullable Boolean voicemail,
        @Nullable @Pattern(regexp = "|[0-9]{4,10}", message = "takes 4 to 10 digits")
                String voicemailPin,
        boolean enabled,
        @Nullable Instant createdAt,
        @Nullable Instant changedAt,
        long version)
        implements Identified, Versioned {
    /// What a telephone is called in history, usage and events.
    public static final String KIND = "telephone";

    /// How many calls a telephone usually has at a time.
    public static final int USUAL_CALLS = 2;

    public Telephone {
        calls = calls == 0 ? USUAL_CALLS : calls;
        line = line == null ? LineSettings.USUAL : line;
    }

    @Override
    public String toString() {
        return "Telephone[" + name + "]";
    }
}
