package org.parley.server.telephony.call;

/// A caller's name as people should read it.
public final class CallerName {
    private CallerName() {}

    /// Takes the backslashes out that SIP puts before quotes and backslashes inside a quoted name
    /// (RFC 3261, section 25.1): Asterisk passes them on as they came.
    public static String readable(String fromAsterisk) {
        if (fromAsterisk.indexOf('\\') < 0) {
            return fromAsterisk;
        }
        var out = new StringBuilder(fromAsterisk.length());
        for (int i = 0; i < fromAsterisk.length(); i++) {
            char c = fromAsterisk.charAt(i);
            if (c == '\\' && i + 1 < fromAsterisk.length()) {
                i++;
                c = fromAsterisk.charAt(i);
            }
            out.append(c);
        }
        return out.toString();
    }
}
