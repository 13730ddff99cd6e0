package org.parley.client;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// One request as it will be sent.
///
/// @param target path and query below `/api/`, escaped
/// @param body JSON, absent where there is none
record ApiRequest(
        String method, String target, Map<String, String> headers, @Nullable String body) {
    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    ApiRequest {
        headers = Map.copyOf(headers);
    }

    /// Whether it changes something on the server.
    static boolean isCommand(String method) {
        return !method.equals("GET") && !method.equals("HEAD");
    }
}
