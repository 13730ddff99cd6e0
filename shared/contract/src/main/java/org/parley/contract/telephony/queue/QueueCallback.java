package org.parley.contract.telephony.queue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// Whether those who wait may hang up, keep their place and be called back when their turn comes.
///
/// @param afterSeconds it is offered after this wait; 0 not to look at the wait
/// @param expectedSeconds it is offered when at least so much is expected to be left; 0 not to look
///   at it. With both 0 nothing is offered.
/// @param key by which a caller takes the offer
/// @param sound that makes the offer, in place of Asterisk's words
/// @param prefix what is dialled before the number, to take the outbound route that is meant
/// @param ringSeconds how long the number rings
/// @param tries how often it is called at most
/// @param gapSeconds pause between two tries
public record QueueCallback(
        @Min(0) @Max(3600) int afterSeconds,
        @Min(0) @Max(7200) int expectedSeconds,
        @NotNull @Pattern(regexp = "[0-9]", message = "takes one key: 0 to 9") String key,
        @Nullable UUID sound,
        @NotNull @Pattern(regexp = "[0-9]{0,10}", message = "takes at most 10 digits")
                String prefix,
        @Min(5) @Max(120) int ringSeconds,
        @Min(1) @Max(20) int tries,
        @Min(1) @Max(86_400) int gapSeconds) {
    public static final QueueCallback DEFAULT = new QueueCallback(0, 0, "1", null, "", 30, 3, 300);

    public QueueCallback {
        key = key == null ? "1" : key;
        prefix = prefix == null ? "" : prefix;
    }

    /// Whether it is ever offered.
    public boolean offered() {
        return afterSeconds > 0 || expectedSeconds > 0;
    }
}
