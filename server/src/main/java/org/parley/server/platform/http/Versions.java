package org.parley.server.platform.http;

/// Entity tags (RFC 9110 section 8.8.3) of objects that count their changes: `"17"`.
public final class Versions {
    private Versions() {}

    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    /// Whether a list of tags, as in `If-Match` and `If-None-Match`, holds the version.
    public static boolean matches(String header, long version) {
        for (String candidate : header.split(",", -1)) {
            String tag = candidate.strip();
            if (tag.equals("*") || strong(tag).equals(tag(version))) {
                return true;
            }
        }
        return false;
    }

    private static String strong(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
