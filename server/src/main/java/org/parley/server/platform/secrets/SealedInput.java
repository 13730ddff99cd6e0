package org.parley.server.platform.secrets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/// Reads a sealed file. What is skipped is not opened.
final class SealedInput extends InputStream {
    private static final int LOW_BYTE = 0xff;

    private final Path file;
    private final FileChannel channel;
    private final SealedForm form;
    private final long pieces;
    private final long length;
    private long place;
    private long held = -1;
    private byte[] piece = {};

    /// Opens the first piece, so that a wrong key shows at once.
    SealedInput(Path file, FileChannel channel, SealedForm form) throws IOException {
        this.file = file;
        this.channel = channel;
        this.form = form;
        this.length = SealedForm.plainLength(channel.size(), file);
        this.pieces = SealedForm.pieces(channel.size());
        load(0);
    }

    /// In bytes.
    long length() {
        return length;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & LOW_BYTE;
    }

    @Override
    public int read(byte[] bytes, int offset, int count) throws IOException {
        if (count == 0) {
            return 0;
        }
        if (place >= length) {
            return -1;
        }
        load(place / SealedForm.PIECE);
        int within = Math.toIntExact(place % SealedForm.PIECE);
        int read = Math.min(count, piece.length - within);
        System.arraycopy(piece, within, bytes, offset, read);
        place += read;
        return read;
    }

    @Override
    public long skip(long count) {
        long skipped = Math.clamp(count, 0, length - place);
        place += skipped;
        return skipped;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void load(long number) throws IOException {
        if (held == number) {
            return;
        }
        long begin = SealedForm.HEADER + number * SealedForm.SEALED_PIECE;
        var sealed =
                ByteBuffer.allocate(
                        Math.toIntExact(Math.min(SealedForm.SEALED_PIECE, channel.size() - begin)));
        while (sealed.hasRemaining()) {
            if (channel.read(sealed, begin + sealed.position()) < 0) {
                throw new UnreadableFile(file, null);
            }
        }
        piece = form.open(sealed.array(), number, number == pieces - 1);
        held = number;
    }
}
