package org.parley.phonebar.keys;

/// What an agent does by Ctrl+Shift and a key while another program is used. Within the bar the
/// same key alone does it.
public enum FarKey {
    /// Takes the ringing call.
    ANSWER("F2"),
    /// Ends the shown call, or refuses it.
    HANG_UP("F3"),
    /// Puts on hold, or takes back.
    HOLD("F4"),
    /// Switches the microphone off, or on.
    MUTE("F6"),
    /// Brings the bar before all windows.
    TO_FRONT("F12");

    private final String key;

    FarKey(String key) {
        this.key = key;
    }

    /// Such as `Ctrl+Shift+F2`.
    public String text() {
        return "Ctrl+Shift+" + key;
    }
}
