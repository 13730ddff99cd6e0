package org.parley.server.sounds.convert;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/// Copies of converted sounds, louder or quieter.
public final class Loudness {
    private static final int HEAD = 44;
    private static final int WHOLE = 100;

    private Loudness() {}

    /// Copies a sound that {@link SoundConverter} wrote. What would be too loud is cut off.
    ///
    /// @param percent 100 leaves it as it is
    public static void copy(Path from, Path to, int percent) throws IOException {
        ByteBuffer sound = ByteBuffer.wrap(Files.readAllBytes(from));
        sound.order(ByteOrder.LITTLE_ENDIAN);
        if (percent != WHOLE) {
            for (int at = HEAD; at + 1 < sound.limit(); at += Short.BYTES) {
                long value = (long) sound.getShort(at) * percent / WHOLE;
                sound.putShort(at, (short) Math.clamp(value, Short.MIN_VALUE, Short.MAX_VALUE));
            }
        }
        Files.write(to, sound.array());
    }
}
