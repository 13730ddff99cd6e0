package org.parley.server.platform.stream;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Builds one event of `text/event-stream` (WHATWG HTML, section 9.2) from parts that are encoded
/// already. The data must be free of line breaks, as JSON without indentation is.
public final class Frame {
    /// A comment, which tells the receiver only that the connection lives.
    private static final byte[] HEARTBEAT = utf8(":\n\n");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);

    private Frame(String head) {
        bytes.writeBytes(utf8(head));
    }

    /// Begins a frame.
    ///
    /// @param id what the receiver sends back as `Last-Event-ID`
    public static Frame of(String id, String event) {
        return new Frame("id: " + id + "\nevent: " + event + "\ndata: ");
    }

    public static byte[] heartbeat() {
        return HEARTBEAT.clone();
    }

    /// A frame that tells the receiver how long to wait before it connects again.
    public static byte[] retry(long millis) {
        return utf8("retry: " + millis + "\n\n");
    }

    public Frame data(byte[] part) {
        bytes.writeBytes(part);
        return this;
    }

    public Frame data(String part) {
        return data(utf8(part));
    }

    public byte[] end() {
        bytes.writeBytes(utf8("\n\n"));
        return bytes.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
