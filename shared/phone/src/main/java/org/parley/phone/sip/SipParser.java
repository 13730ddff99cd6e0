package org.parley.phone.sip;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Reads SIP messages, tolerantly where that is safe (bare line feeds, folded lines, compact names,
/// text that is not UTF-8) and within limits. Whatever the input, the only exception is
/// [SipParseException].
public final class SipParser {
    /// The longest message read.
    public static final int LONGEST_MESSAGE = 65_535;

    private static final int LONGEST_LINE = 16_384;
    private static final int MOST_LINES = 256;
    private static final String VERSION = "SIP/2.0";

    private SipParser() {}

    /// Reads one message from text, as a WebSocket brings it.
    public static SipMessage parse(String text) throws SipParseException {
        if (text.length() > LONGEST_MESSAGE) {
            throw tooLong();
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return parse(bytes, bytes.length);
    }

    /// Reads one message from a datagram. What follows the announced length of the body is left
    /// alone (RFC 3261 section 18.3).
    public static SipMessage parse(byte[] bytes, int length) throws SipParseException {
        if (length > LONGEST_MESSAGE) {
            throw tooLong();
        }
        Lines lines = new Lines(bytes, length);
        List<String> head = lines.head();
        String start = head.getFirst();
        SipHeaders headers = headers(head.subList(1, head.size()));
        SipBody body = body(headers, bytes, lines.position(), length);
        SipMessage message =
                start.regionMatches(true, 0, "SIP/", 0, 4)
                        ? response(start, headers, body)
                        : request(start, headers, body);
        Essentials.check(message);
        return message;
    }

    private static SipParseException tooLong() {
        return new SipParseException("The message is longer than " + LONGEST_MESSAGE + " bytes.");
    }

    private static SipRequest request(String start, SipHeaders headers, SipBody body)
            throws SipParseException {
        int first = start.indexOf(' ');
        int last = start.lastIndexOf(' ');
        if (first <= 0 || last <= first + 1) {
            throw new SipParseException(
                    "The first line is not 'METHOD uri SIP/2.0': " + SipText.shortened(start));
        }
        String method = start.substring(0, first);
        String uri = start.substring(first + 1, last);
        String version = start.substring(last + 1);
        if (!VERSION.equalsIgnoreCase(version)) {
            throw new SipParseException(
                    "The version is not SIP/2.0: " + SipText.shortened(version));
        }
        if (!SipText.isToken(method)) {
            throw new SipParseException("Not a method: " + SipText.shortened(method));
        }
        if (SipText.hasSpace(uri) || uri.indexOf('<') >= 0 || uri.indexOf(':') <= 0) {
            throw new SipParseException(
                    "The request is for something that is not an address: "
                            + SipText.shortened(uri));
        }
        return new SipRequest(method, uri, headers, body);
    }

    private static SipResponse response(String start, SipHeaders headers, SipBody body)
            throws SipParseException {
        if (!start.regionMatches(true, 0, VERSION + " ", 0, VERSION.length() + 1)) {
            throw new SipParseException("The version is not SIP/2.0: " + SipText.shortened(start));
        }
        String rest = start.substring(VERSION.length() + 1);
        int space = rest.indexOf(' ');
        String digits = space < 0 ? rest : rest.substring(0, space);
        long code = SipText.number(digits, 699, "The status");
        if (digits.length() != 3 || code < 100) {
            throw new SipParseException(
                    "The status is not of three digits: " + SipText.shortened(digits));
        }
        String reason = space < 0 ? "" : rest.substring(space + 1).strip();
        if (SipText.hasLineBreak(reason)) {
            throw new SipParseException(
                    "The reason is not of one line: " + SipText.shortened(reason));
        }
        return new SipResponse((int) code, reason, headers, body);
    }

    private static SipHeaders headers(List<String> lines) throws SipParseException {
        List<SipHeaders.Header> headers = new ArrayList<>(lines.size());
        for (String line : lines) {
            int colon = line.indexOf(':');
            String name = colon < 0 ? "" : line.substring(0, colon).strip();
            String value = line.substring(colon + 1).strip();
            if (!SipText.isToken(name) || SipText.hasLineBreak(value)) {
                throw new SipParseException("Not a header: " + SipText.shortened(line));
            }
            headers.add(new SipHeaders.Header(name, value));
        }
        return new SipHeaders(headers);
    }

    private static SipBody body(SipHeaders headers, byte[] bytes, int from, int length)
            throws SipParseException {
        List<String> announced = headers.lines("Content-Length").stream().distinct().toList();
        if (announced.isEmpty()) {
            return SipBody.of(bytes, from, length);
        }
        if (announced.size() > 1) {
            throw new SipParseException("Content-Length stands there twice and differs.");
        }
        long size = SipText.number(announced.getFirst(), LONGEST_MESSAGE, "Content-Length");
        if (size > length - from) {
            throw new SipParseException(
                    "The body should have "
                            + size
                            + " bytes, but there are only "
                            + (length - from)
                            + ".");
        }
        return SipBody.of(bytes, from, from + (int) size);
    }

    /// Cuts the head of a message into unfolded lines.
    private static final class Lines {
        private final byte[] bytes;
        private final int length;
        private int position;

        Lines(byte[] bytes, int length) {
            this.bytes = bytes;
            this.length = length;
        }

        /// Where the body begins.
        int position() {
            return position;
        }

        /// The lines up to the empty one; at least one.
        List<String> head() throws SipParseException {
            List<String> lines = new ArrayList<>();
            while (position < length) {
                String line = next();
                if (line.isEmpty()) {
                    if (lines.isEmpty()) {
                        continue;
                    }
                    return lines;
                }
                if (lines.size() > 1 && (line.charAt(0) == ' ' || line.charAt(0) == '\t')) {
                    unfold(lines, line);
                } else {
                    lines.add(line);
                }
                if (lines.size() > MOST_LINES) {
                    throw new SipParseException(
                            "The message has more than " + MOST_LINES + " header lines.");
                }
            }
            throw new SipParseException(
                    lines.isEmpty()
                            ? "The message is empty."
                            : "The message has no end of its head.");
        }

        private static void unfold(List<String> lines, String line) throws SipParseException {
            String whole = lines.removeLast() + " " + line.strip();
            if (whole.length() > LONGEST_LINE) {
                throw new SipParseException(
                        "A header is longer than " + LONGEST_LINE + " characters.");
            }
            lines.add(whole);
        }

        private String next() throws SipParseException {
            int from = position;
            while (position < length && bytes[position] != '\n') {
                position++;
            }
            int to = position > from && bytes[position - 1] == '\r' ? position - 1 : position;
            position = Math.min(length, position + 1);
            if (to - from > LONGEST_LINE) {
                throw new SipParseException("A line is longer than " + LONGEST_LINE + " bytes.");
            }
            return new String(bytes, from, to - from, StandardCharsets.UTF_8);
        }
    }
}
