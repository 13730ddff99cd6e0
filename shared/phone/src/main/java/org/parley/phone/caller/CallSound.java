package org.parley.phone.caller;

/// What a synthetic telephone says.
public sealed interface CallSound {

    /// A tone without end, a packet each 20 ms.
    ///
    /// @param frequency in Hz, 1 to 3900
    record Tone(int frequency) implements CallSound {
        public Tone {
            if (frequency < 1 || frequency > 3900) {
                throw new IllegalArgumentException("G.711 carries 1 to 3900 Hz, not " + frequency);
            }
        }
    }

    /// A few packets of silence, so that the server sees sound arrive; then nothing. For loads of
    /// many calls.
    record FewPackets(int count) implements CallSound {}

    /// A key of a telephone heard as its two tones (ITU-T Q.23), pressed once a second for a fifth
    /// of one.
    ///
    /// @param key `0-9 * # A-D`
    record KeyTone(char key) implements CallSound {
        public KeyTone {
            if (RtpStream.KEYPAD.indexOf(key) < 0) {
                throw new IllegalArgumentException("Not a key of a telephone: " + key);
            }
        }
    }
}
