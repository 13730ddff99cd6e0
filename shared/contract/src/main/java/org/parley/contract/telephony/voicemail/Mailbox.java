package org.parley.contract.telephony.voicemail;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Identified;
import org.parley.contract.platform.Versioned;

import java.util.UUID;

/// A box in which callers leave messages. The box whose number is that of an agent or telephone is
/// theirs: it takes their unanswered internal calls and lights their telephone.
///
/// @param number unique; it opens the box by telephone
/// @param pin asked for by telephone; always empty when read, and empty to leave it as it is
/// @param pinSet whether one is stored
/// @param email who is told of messages; empty for nobody
/// @param attach whether the mail carries the message
/// @param deleteAfterMail whether a message that was mailed with its sound leaves the box
/// @param greetingId the sound that greets callers, instead of Asterisk's own words
/// @param maxSeconds a message's longest time
/// @param maxMessages how many the box holds; callers are told when it is full
public record Mailbox(
        UUID id,
        @NotBlank @Size(max = 80) String name,
        @NotBlank @Pattern(regexp = "[0-9]{2,20}|\\s*", message = "takes 2 to 20 digits")
                String number,
        @Pattern(regexp = "|[0-9]{4,10}", message = "takes 4 to 10 digits") String pin,
        boolean pinSet,
        @Email @Size(max = 320) String email,
        boolean attach,
        boolean deleteAfterMail,
        @Nullable UUID greetingId,
        @Min(10) @Max(3600) int maxSeconds,
        @Min(1) @Max(1000) int maxMessages,
        long version)
        implements Identified, Versioned {
    /// What a box is called in history, usage and events.
    public static final String KIND = "mailbox";

    /// The usual longest time of a message.
    public static final int USUAL_SECONDS = 180;

    /// How many messages a box usually holds.
    public static final int USUAL_MESSAGES = 100;

    public Mailbox {
        pin = pin == null ? "" : pin;
        email = email == null ? "" : email.strip();
    }

    /// The same with another number and PIN.
    public Mailbox with(String otherNumber, String otherPin) {
        return new Mailbox(
                id,
                name,
                otherNumber,
                otherPin,
                pinSet,
                email,
                attach,
                deleteAfterMail,
                greetingId,
                maxSeconds,
                maxMessages,
                version);
    }
}
