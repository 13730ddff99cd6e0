package org.parley.server.testing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Tones as files.
public final class Tone {
    private static final int RATE = 8_000;

    private Tone() {}

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
