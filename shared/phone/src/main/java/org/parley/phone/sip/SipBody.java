package org.parley.phone.sip;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The body of a message: bytes, mostly read as UTF-8 text.
public final class SipBody {
    /// No body.
    public static final SipBody EMPTY = new SipBody(new byte[0]);

    private final byte[] bytes;

    private SipBody(byte[] bytes) {
        this.bytes = bytes;
    }

    /// A body of text.
    public static SipBody of(String text) {
        return text.isEmpty() ? EMPTY : new SipBody(text.getBytes(StandardCharsets.UTF_8));
    }

    static SipBody of(byte[] message, int from, int to) {
        return from == to ? EMPTY : new SipBody(Arrays.copyOfRange(message, from, to));
    }

    /// The text; bytes that are not UTF-8 show as U+FFFD.
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /// Length in bytes.
    public int size() {
        return bytes.length;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SipBody body && Arrays.equals(bytes, body.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
