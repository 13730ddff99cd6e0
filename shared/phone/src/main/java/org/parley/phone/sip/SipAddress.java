package org.parley.phone.sip;

import java.util.Optional;

/// An address in a header such as From, To or Contact: `"Ann" <sip:ann@example.com>;tag=1`, or
/// without brackets.
///
/// @param displayName the name with quotes and escapes undone; empty when there is none
/// @param uri the address itself as written, of any scheme
/// @param parameters those of the header, not those inside the brackets
public record SipAddress(String displayName, String uri, SipParameters parameters) {

    /// Reads one address.
    public static SipAddress parse(String text) throws SipParseException {
        String value = text.strip();
        int nameEnd = value.startsWith("\"") ? SipText.endOfQuoted(value, 0) + 1 : 0;
        int open = value.indexOf('<', nameEnd);
        if (open < 0) {
            if (nameEnd > 0) {
                throw new SipParseException(
                        "An address has a name but nothing in <>: " + SipText.shortened(text));
            }
            return withoutBrackets(value);
        }
        int close = value.indexOf('>', open);
        if (close < 0) {
            throw new SipParseException(
                    "An address has no closing bracket: " + SipText.shortened(text));
        }
        String name = value.substring(0, open).strip();
        String uri = checked(value.substring(open + 1, close));
        String rest = value.substring(close + 1).strip();
        if (!rest.isEmpty() && rest.charAt(0) != ';') {
            throw new SipParseException(
                    "After an address comes something odd: " + SipText.shortened(rest));
        }
        return new SipAddress(SipText.unquote(name), uri, SipParameters.parse(rest));
    }

    private static SipAddress withoutBrackets(String value) throws SipParseException {
        int semicolon = value.indexOf(';');
        String uri = checked((semicolon < 0 ? value : value.substring(0, semicolon)).strip());
        if (uri.indexOf('?') >= 0 || uri.indexOf(',') >= 0) {
            throw new SipParseException(
                    "An address with '?' or ',' must stand in <>: " + SipText.shortened(uri));
        }
        return new SipAddress(
                "",
                uri,
                semicolon < 0
                        ? SipParameters.NONE
                        : SipParameters.parse(value.substring(semicolon)));
    }

    private static String checked(String uri) throws SipParseException {
        int colon = uri.indexOf(':');
        if (colon <= 0 || SipText.hasSpace(uri) || uri.indexOf('<') >= 0) {
            throw new SipParseException("Not an address: " + SipText.shortened(uri));
        }
        return uri;
    }

    /// The tag that names this end of a dialog.
    public Optional<String> tag() {
        return parameters.find("tag");
    }

    /// The parts of the address when it is a `sip:`, `sips:` or `tel:` one.
    public Optional<SipUri> sipUri() {
        try {
            return Optional.of(SipUri.parse(uri));
        } catch (SipParseException e) {
            return Optional.empty();
        }
    }

    /// An address for a header: the name quoted, the address in brackets. Parameters are added by
    /// the caller.
    public static String format(String displayName, String uri) {
        return displayName.isBlank()
                ? "<" + uri + ">"
                : SipText.quote(displayName) + " <" + uri + ">";
    }
}
