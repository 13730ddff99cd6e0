package org.parley.phone.sip;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// The parts of a `sip:`, `sips:` or `tel:` address.
///
/// @param scheme in lower case
/// @param user with `%` escapes undone and without a password; empty when there is none
/// @param host in lower case, an IPv6 address in its brackets; empty for `tel:`
/// @param port 0 when none is given
/// @param parameters those of the address
/// @param headers what follows `?`, as written
public record SipUri(
        String scheme,
        String user,
        String host,
        int port,
        SipParameters parameters,
        String headers) {
    private static final int LAST_PORT = 65535;

    /// Reads an address.
    public static SipUri parse(String text) throws SipParseException {
        int colon = text.indexOf(':');
        String scheme = colon <= 0 ? "" : text.substring(0, colon).toLowerCase(Locale.ROOT);
        if (SipText.hasSpace(text)) {
            throw new SipParseException("An address holds blanks: " + SipText.shortened(text));
        }
        return switch (scheme) {
            case "sip", "sips" -> parseSip(scheme, text.substring(colon + 1));
            case "tel" -> parseTel(text.substring(colon + 1));
            default ->
                    throw new SipParseException(
                            "Not a sip, sips or tel address: " + SipText.shortened(text));
        };
    }

    private static SipUri parseTel(String text) throws SipParseException {
        int semicolon = text.indexOf(';');
        String number = semicolon < 0 ? text : text.substring(0, semicolon);
        SipParameters parameters =
                semicolon < 0 ? SipParameters.NONE : SipParameters.parse(text.substring(semicolon));
        return new SipUri("tel", unescape(number), "", 0, parameters, "");
    }

    private static SipUri parseSip(String scheme, String text) throws SipParseException {
        int at = text.indexOf('@');
        String user = at < 0 ? "" : text.substring(0, at);
        int password = user.indexOf(':');
        String rest = text.substring(at + 1);
        int question = rest.indexOf('?');
        String headers = question < 0 ? "" : rest.substring(question + 1);
        String target = question < 0 ? rest : rest.substring(0, question);
        int semicolon = target.indexOf(';');
        String hostPort = semicolon < 0 ? target : target.substring(0, semicolon);
        SipParameters parameters =
                semicolon < 0
                        ? SipParameters.NONE
                        : SipParameters.parse(target.substring(semicolon));
        HostPort place = HostPort.parse(hostPort);
        return new SipUri(
                scheme,
                unescape(password < 0 ? user : user.substring(0, password)),
                place.host(),
                place.port(),
                parameters,
                headers);
    }

    /// Undoes `%` escapes; what is not one stays as it is.
    static String unescape(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        byte[] raw = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < raw.length; i++) {
            int high = i + 2 < raw.length ? Character.digit(raw[i + 1], 16) : -1;
            int low = i + 2 < raw.length ? Character.digit(raw[i + 2], 16) : -1;
            if (raw[i] == '%' && high >= 0 && low >= 0) {
                bytes.write(high * 16 + low);
                i += 2;
            } else {
                bytes.write(raw[i]);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /// Escapes a text for the user part or for a header inside an address: all but letters, digits
    /// and `-_.!~*'()+`.
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c < 128 && (Character.isLetterOrDigit(c) || "-_.!~*'()+".indexOf(c) >= 0)) {
                escaped.append(c);
            } else {
                escaped.append('%').append(Character.toUpperCase(Character.forDigit(c >> 4, 16)));
                escaped.append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return escaped.toString();
    }

    /// A host with an optional port.
    ///
    /// @param host in lower case
    /// @param port 0 when none is given
    record HostPort(String host, int port) {
        static HostPort parse(String text) throws SipParseException {
            int bracket = text.startsWith("[") ? text.indexOf(']') : 0;
            int colon = bracket < 0 ? -1 : text.indexOf(':', bracket);
            String host = (colon < 0 ? text : text.substring(0, colon)).strip();
            if (host.isEmpty() || bracket < 0 || SipText.hasSpace(host)) {
                throw new SipParseException("An address has no host: " + SipText.shortened(text));
            }
            String digits = colon < 0 ? "" : text.substring(colon + 1).strip();
            int port = digits.isEmpty() ? 0 : (int) SipText.number(digits, LAST_PORT, "A port");
            return new HostPort(host.toLowerCase(Locale.ROOT), port);
        }
    }
}
