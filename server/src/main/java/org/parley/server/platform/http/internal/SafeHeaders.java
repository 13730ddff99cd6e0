package org.parley.server.platform.http.internal;

import java.util.function.BiConsumer;

/// Headers that keep a browser from guessing types, framing pages, storing answers, and loading
/// anything from elsewhere.
public final class SafeHeaders {
    private SafeHeaders() {}

    public static void forApi(BiConsumer<String, String> set) {
        set(set, "default-src 'none'; frame-ancestors 'none'");
    }

    /// For our own pages, which carry their style and script inside.
    public static void forPage(BiConsumer<String, String> set) {
        set(
                set,
                "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline';"
                        + " connect-src 'self'; frame-ancestors 'none'");
    }

    private static void set(BiConsumer<String, String> set, String policy) {
        set.accept("Content-Security-Policy", policy);
        set.accept("X-Content-Type-Options", "nosniff");
        set.accept("X-Frame-Options", "DENY");
        set.accept("Referrer-Policy", "no-referrer");
        set.accept("Cache-Control", "no-store");
    }
}
