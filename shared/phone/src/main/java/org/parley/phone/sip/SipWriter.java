package org.parley.phone.sip;

import java.nio.charset.StandardCharsets;

/// Writes SIP messages; Content-Length is always that of the body.
public final class SipWriter {
    private static final String END = "\r\n";

    private SipWriter() {}

    /// As text, for a WebSocket's text frame. A body that is not UTF-8 does not survive this.
    public static String text(SipMessage message) {
        return head(message) + message.body().text();
    }

    /// As bytes, for a datagram.
    public static byte[] bytes(SipMessage message) {
        byte[] head = head(message).getBytes(StandardCharsets.UTF_8);
        byte[] body = message.body().bytes();
        byte[] whole = new byte[head.length + body.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return whole;
    }

    private static String head(SipMessage message) {
        StringBuilder head = new StringBuilder(1024).append(message.startLine()).append(END);
        for (SipHeaders.Header line : message.headers().without("Content-Length").lines()) {
            head.append(line.name()).append(": ").append(line.value()).append(END);
        }
        return head.append("Content-Length: ")
                .append(message.body().size())
                .append(END)
                .append(END)
                .toString();
    }
}
