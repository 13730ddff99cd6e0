package org.parley.phone;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// When incoming calls answer themselves.
///
/// @param obeyServer follow `Call-Info: ...;answer-after=N` and `Alert-Info:
///   ...;info=alert-autoanswer;delay=N`
/// @param always answer every call after this time, whatever the server says; null for never
public record AutoAnswer(boolean obeyServer, @Nullable Duration always) {

    public AutoAnswer {
        if (always != null && always.isNegative()) {
            throw new IllegalArgumentException(
                    "The time before a call answers itself cannot be negative: " + always);
        }
    }

    /// Follow the server's headers only.
    public static AutoAnswer asServerSays() {
        return new AutoAnswer(true, null);
    }

    /// Never.
    public static AutoAnswer never() {
        return new AutoAnswer(false, null);
    }

    /// Every call, after a time.
    public static AutoAnswer after(Duration time) {
        return new AutoAnswer(true, time);
    }
}
