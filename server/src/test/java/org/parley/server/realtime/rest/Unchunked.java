package org.parley.server.realtime.rest;

import java.io.IOException;
import java.io.InputStream;

/// The body of a chunked HTTP/1.1 answer, after its head (RFC 9112 section 7.1).
public final class Unchunked extends InputStream {
    private final InputStream in;
    private int left;

    public Unchunked(InputStream in) throws IOException {
        this.in = in;
        String line = line();
        if (!line.startsWith("HTTP/1.1 200")) {
            throw new IOException("answer " + line);
        }
        while (!line.isEmpty()) {
            line = line();
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (left == 0) {
            String size = line();
            if (size.isEmpty()) {
                size = line();
            }
            if (size.isEmpty()) {
                return -1;
            }
            left = Integer.parseInt(size, 16);
            if (left == 0) {
                return -1;
            }
        }
        int count = in.read(target, offset, Math.min(left, length));
        left -= Math.max(0, count);
        return count;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
