package org.parley.server.platform.doctor;

/// What one look at the machine has found.
///
/// @param met whether it is as it should be
/// @param what in one sentence
/// @param cure what to do when it is not; empty when it is
public record Finding(boolean met, String what, String cure) {
    /// As it should be.
    public static Finding met(String what) {
        return new Finding(true, what, "");
    }

    /// Not as it should be.
    public static Finding unmet(String what, String cure) {
        return new Finding(false, what, cure);
    }

    /// One line for people.
    public String line() {
        return met ? "ok       " + what : "MISSING  " + what + " " + cure;
    }
}
