package org.parley.phone.media;

/// Where a telephone's sound comes from and goes to.
public sealed interface AudioMode {

    /// This computer's devices, through the layer that is there; [Silent] when there is none, so
    /// that a machine with no sound card can still take part in calls.
    record Devices() implements AudioMode {}

    /// Sends silence, plays to nobody.
    record Silent() implements AudioMode {}

    /// Sends a tone, plays to nobody. For tests and demonstrations on machines with no sound card.
    ///
    /// @param frequency in Hz, 50 to 8000
    /// @param amplitude 0 to 1 of full scale
    record Tone(double frequency, double amplitude) implements AudioMode {
        public Tone {
            if (!(frequency >= 50 && frequency <= 8000) || !(amplitude >= 0 && amplitude <= 1)) {
                throw new IllegalArgumentException(
                        "A tone has 50 to 8000 Hz and an amplitude of 0 to 1, not "
                                + frequency
                                + " and "
                                + amplitude);
            }
        }
    }
}
