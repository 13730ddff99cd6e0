package org.parley.server.testing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.charset.StandardCharsets;

/// Tones as files.
public final class Tone {
    private static final int RATE = 8_000;

    private Tone() {}

    /// For how many milliseconds a tone is well heard in a WAV file.
    public static int millis(byte[] wave, int hertz) {
        ShortBuffer samples =
                ByteBuffer.wrap(wave, 44, (wave.length - 44) / 2 * 2)
                        .slice()
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .asShortBuffer();
        int window = RATE / 10;
        int found = 0;
        for (int start = 0; start + window <= samples.limit(); start += window) {
            double sine = 0;
            double cosine = 0;
            double all = 0;
            for (int i = start; i < start + window; i++) {
                double sample = samples.get(i);
                sine += sample * Math.sin(2 * Math.PI * hertz * i / RATE);
                cosine += sample * Math.cos(2 * Math.PI * hertz * i / RATE);
                all += sample * sample;
            }
            double share = all == 0 ? 0 : 2 * (sine * sine + cosine * cosine) / window / all;
            found += share > 0.2 && all / window > 1_000 ? 1 : 0;
        }
        return found * 100;
    }

    /// Two seconds of a tone as WAV.
    public static byte[] wave(int hertz) {
        int samples = 2 * RATE;
        ByteBuffer wave = ByteBuffer.allocate(44 + 2 * samples).order(ByteOrder.LITTLE_ENDIAN);
        wave.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + 2 * samples);
        wave.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        wave.putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(2 * RATE);
        wave.putShort((short) 2).putShort((short) 16);
        wave.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(2 * samples);
        for (int i = 0; i < samples; i++) {
            wave.putShort((short) (8_000 * Math.sin(2 * Math.PI * hertz * i / RATE)));
        }
        return wave.array();
    }
}
