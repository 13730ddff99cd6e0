package org.parley.phone.sip;

/// A request's place in its dialog (RFC 3261 section 20.16).
///
/// @param number 0 to 2^31 - 1
/// @param method that of the request
public record CSeq(long number, String method) {
    private static final long LIMIT = (1L << 31) - 1;

    static CSeq parse(String text) throws SipParseException {
        String value = text.strip();
        int space = 0;
        while (space < value.length() && value.charAt(space) > ' ') {
            space++;
        }
        String method = value.substring(space).strip();
        if (!SipText.isToken(method)) {
            throw new SipParseException("CSeq is not 'number METHOD': " + SipText.shortened(text));
        }
        return new CSeq(SipText.number(value.substring(0, space), LIMIT, "CSeq"), method);
    }

    @Override
    public String toString() {
        return number + " " + method;
    }
}
