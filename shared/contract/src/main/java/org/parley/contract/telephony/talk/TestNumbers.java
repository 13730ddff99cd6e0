package org.parley.contract.telephony.talk;

/// What every telephone of the centre dials to try itself.
public final class TestNumbers {
    /// One hears oneself at once.
    public static final String ECHO = "*43";

    /// One hears what one has said after the beep.
    public static final String RECORD_AND_PLAY = "*44";

    private TestNumbers() {}
}
