package org.parley.server.platform.ranges;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// An answer of known length of which the sender may ask for a part (RFC 9110, section 14).
public final class RangedBody extends FilterInputStream {
    private final long length;
    private final String fileName;
    private long left;

    /// @param in whose `skip` should be fast
    /// @param length in bytes
    public RangedBody(InputStream in, long length) {
        this(in, length, "");
    }

    /// @param fileName under which browsers keep it; empty to let them show it. Letters, digits,
    ///   `.`, `-` and `_`
    public RangedBody(InputStream in, long length, String fileName) {
        super(in);
        this.length = length;
        this.left = length;
        this.fileName = fileName;
    }

    public long length() {
        return length;
    }

    String fileName() {
        return fileName;
    }

    /// Leaves what comes before `first`, and ends after so many bytes.
    void narrow(long first, long count) throws IOException {
        in.skipNBytes(first);
        left = count;
    }

    @Override
    public int read() throws IOException {
        if (left <= 0) {
            return -1;
        }
        int read = in.read();
        left -= read < 0 ? left : 1;
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int count) throws IOException {
        if (left <= 0) {
            return count == 0 ? 0 : -1;
        }
        int read = in.read(bytes, offset, (int) Math.min(count, left));
        left -= Math.max(read, 0);
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = in.skip(Math.min(count, left));
        left -= skipped;
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
