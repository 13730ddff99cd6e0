package org.parley.server.platform.http;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/// An `Authorization` header, read.
sealed interface Authorization {
    record Bearer(String token) implements Authorization {}

    record Basic(String name, String password) implements Authorization {}

    /// A program's key, sent as `Authorization: ApiKey …` or, by programs that can set no header,
    /// as the query's `apikey`.
    record Key(String key) implements Authorization {
        /// The scheme's name.
        static final String SCHEME = "ApiKey";
    }

    record None() implements Authorization {}

    static Authorization read(@Nullable String header) {
        if (header == null) {
            return new None();
        }
        int blank = header.indexOf(' ');
        String scheme = blank < 0 ? "" : header.substring(0, blank).toLowerCase(Locale.ROOT);
        String rest = header.substring(blank + 1).strip();
        return switch (scheme) {
            case "bearer" -> new Bearer(rest);
            case "basic" -> basic(rest);
            case "apikey" -> new Key(rest);
            default -> new None();
        };
    }

    /// RFC 7617: Base64 of `name:password` in UTF-8.
    private static Authorization basic(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0
                    ? new None()
                    : new Basic(pair.substring(0, colon), pair.substring(colon + 1));
        } catch (IllegalArgumentException e) {
            return new None();
        }
    }
}
