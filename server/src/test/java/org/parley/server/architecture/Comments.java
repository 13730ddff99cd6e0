package org.parley.server.architecture;

/// Takes the comments out of Java text.
final class Comments {
    private Comments() {}

    static String strip(String text) {
        StringBuilder code = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = literalOrComment(text, at);
            if (end < 0) {
                code.append(text.charAt(at++));
            } else {
                String part = text.substring(at, end);
                if (part.startsWith("/")) {
                    part.chars().filter(c -> c == '\n').forEach(_ -> code.append('\n'));
                } else {
                    code.append(part);
                }
                at = end;
            }
        }
        return code.toString();
    }

    /// The end of the comment or literal that begins here, -1 when none does.
    private static int literalOrComment(String text, int at) {
        if (text.startsWith("//", at)) {
            return orEnd(text, text.indexOf('\n', at));
        }
        if (text.startsWith("/*", at)) {
            int end = text.indexOf("*/", at + 2);
            return end < 0 ? text.length() : end + 2;
        }
        if (text.startsWith("\"\"\"", at)) {
            return closing(text, at + 3, "\"\"\"");
        }
        char c = text.charAt(at);
        return c == '"' || c == '\'' ? closing(text, at + 1, String.valueOf(c)) : -1;
    }

    private static int closing(String text, int from, String mark) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.startsWith(mark, i)) {
                return i + mark.length();
            }
        }
        return text.length();
    }

    private static int orEnd(String text, int end) {
        return end < 0 ? text.length() : end;
    }
}
