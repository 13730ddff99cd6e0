package org.parley.contract.staff;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import java.util.Set;

/// What becomes of a telephone's own calls: those of colleagues, and those that a route sends to
/// it. Calls of queues are not forwarded; they go on to the next agent.
///
/// @param forwardAlways the number that has every call instead, as one would dial it; empty for
///   none
/// @param forwardBusy the number that has a call when the telephone is busy; empty for none
/// @param forwardNoAnswer the number that has a call when nobody answers, or the telephone is not
///   registered; empty for none
/// @param ringSeconds how long it rings
/// @param group telephones of one name take each other's ringing calls with `*8`; empty for none
/// @param codecs what it may speak; empty for what is usual
/// @param sip how it speaks SIP
public record LineSettings(
        @NotNull @Pattern(regexp = NUMBER, message = NUMBER_MESSAGE) String forwardAlways,
        @NotNull @Pattern(regexp = NUMBER, message = NUMBER_MESSAGE) String forwardBusy,
        @NotNull @Pattern(regexp = NUMBER, message = NUMBER_MESSAGE) String forwardNoAnswer,
        @Min(5) @Max(600) int ringSeconds,
        @NotNull
                @Pattern(
                        regexp = "[A-Za-z0-9_-]{0,40}",
                        message = "takes up to 40 letters, digits, _ and -")
                String group,
        @NotNull Set<@NotNull Codec> codecs,
        @Valid @NotNull SipOptions sip) {
    /// What is dialled to take a call that rings at another telephone of the group.
    public static final String PICK_UP = "*8";

    public static final LineSettings USUAL =
            new LineSettings("", "", "", 60, "", Set.of(), SipOptions.USUAL);

    private static final String NUMBER = "\\+?[0-9*#]{0,32}";
    private static final String NUMBER_MESSAGE = "takes a number: digits, *, # and a leading +";

    public LineSettings {
        forwardAlways = forwardAlways == null ? "" : forwardAlways;
        forwardBusy = forwardBusy == null ? "" : forwardBusy;
        forwardNoAnswer = forwardNoAnswer == null ? "" : forwardNoAnswer;
        group = group == null ? "" : group;
        codecs = codecs == null ? Set.of() : Set.copyOf(codecs);
        sip = sip == null ? SipOptions.USUAL : sip;
    }

    /// Whether a call may come back to this number.
    public boolean forwardsTo(String number) {
        return number.equals(forwardAlways)
                || number.equals(forwardBusy)
                || number.equals(forwardNoAnswer);
    }
}
