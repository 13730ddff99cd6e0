package org.parley.phone.sip;

import java.util.List;
import java.util.Optional;

/// One hop of a message's way (RFC 3261 section 20.42).
///
/// @param transport UDP, TCP, TLS, WS, WSS or another
/// @param host of the sender
/// @param port of the sender, 0 when not given
/// @param parameters branch, received, rport and others
public record Via(String transport, String host, int port, SipParameters parameters) {

    /// What a branch of RFC 3261 begins with.
    public static final String COOKIE = "z9hG4bK";

    /// Reads one value.
    public static Via parse(String text) throws SipParseException {
        List<String> parts = SipText.split(text, '/');
        if (parts.size() < 3) {
            throw new SipParseException(
                    "Via is not 'SIP/2.0/transport host': " + SipText.shortened(text));
        }
        int second = text.indexOf('/', text.indexOf('/') + 1);
        String rest = text.substring(second + 1).strip();
        int space = 0;
        while (space < rest.length() && rest.charAt(space) > ' ') {
            space++;
        }
        if (!"SIP".equalsIgnoreCase(parts.get(0))
                || !"2.0".equals(parts.get(1))
                || space == rest.length()) {
            throw new SipParseException(
                    "Via is not 'SIP/2.0/transport host': " + SipText.shortened(text));
        }
        String place = rest.substring(space).strip();
        int semicolon = place.indexOf(';');
        SipUri.HostPort sender =
                SipUri.HostPort.parse(semicolon < 0 ? place : place.substring(0, semicolon));
        SipParameters parameters =
                semicolon < 0
                        ? SipParameters.NONE
                        : SipParameters.parse(place.substring(semicolon));
        return new Via(rest.substring(0, space), sender.host(), sender.port(), parameters);
    }

    /// The transaction's id; absent in messages of RFC 2543.
    public Optional<String> branch() {
        return parameters.find("branch");
    }
}
