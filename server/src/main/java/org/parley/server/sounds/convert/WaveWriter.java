package org.parley.server.sounds.convert;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Writes a WAV file of 8 kHz, one channel, 16 bit.
final class WaveWriter implements SampleSink, AutoCloseable {
    private static final int HEAD = 44;
    private static final int BYTES = 2;
    private static final long MOST_SECONDS = 3_600;
    private static final long MOST_SAMPLES = MOST_SECONDS * TelephoneRate.RATE;

    private final FileChannel file;
    private final OutputStream out;
    private long samples;

    WaveWriter(Path path) throws IOException {
        file =
                FileChannel.open(
                        path,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
        out = new BufferedOutputStream(Channels.newOutputStream(file));
        out.write(new byte[HEAD]);
    }

    @Override
    public void take(float[] values, int count) throws IOException, UnreadableSound {
        samples += count;
        if (samples > MOST_SAMPLES) {
            throw tooLong();
        }
        for (int i = 0; i < count; i++) {
            int value = Math.round(Math.clamp(values[i], -1f, 1f) * Short.MAX_VALUE);
            out.write(value);
            out.write(value >> Byte.SIZE);
        }
    }

    /// Refuses a sound that says itself that it is too long, before the work is done.
    ///
    /// @param frames how many values each channel has, negative when that is not known
    static void checkLength(long frames, float rate) throws UnreadableSound {
        if (frames > MOST_SECONDS * (double) rate) {
            throw tooLong();
        }
    }

    private static UnreadableSound tooLong() {
        return new UnreadableSound("lasts longer than an hour. Cut it into parts.");
    }

    /// How long the sound lasts so far.
    long millis() {
        return samples * 1000 / TelephoneRate.RATE;
    }

    @Override
    public void close() throws IOException {
        try (file) {
            out.flush();
            int bytes = Math.toIntExact(samples * BYTES);
            ByteBuffer head = ByteBuffer.allocate(HEAD).order(ByteOrder.LITTLE_ENDIAN);
            head.put(ascii("RIFF")).putInt(HEAD - 8 + bytes).put(ascii("WAVEfmt ")).putInt(16);
            head.putShort((short) 1).putShort((short) 1).putInt(TelephoneRate.RATE);
            head.putInt(TelephoneRate.RATE * BYTES).putShort((short) BYTES).putShort((short) 16);
            head.put(ascii("data")).putInt(bytes).flip();
            file.write(head, 0);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
