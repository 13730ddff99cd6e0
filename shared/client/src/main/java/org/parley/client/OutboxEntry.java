package org.parley.client;

import com.fasterxml.jackson.annotation.JsonIgnore;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// A command that must reach the server, once.
///
/// @param key its idempotency key: the server answers a second delivery as it answered the first
/// @param target path and query below `/api/`
/// @param body JSON, absent where there is none
/// @param failure why it was given up; absent while it is still to be delivered
public record OutboxEntry(
        UUID key,
        Instant at,
        String method,
        String target,
        @Nullable String body,
        @Nullable String failure) {
    @JsonIgnore
    public boolean isFailed() {
        return failure != null;
    }

    OutboxEntry failed(String reason) {
        return new OutboxEntry(key, at, method, target, body, reason);
    }

    OutboxEntry again() {
        return new OutboxEntry(key, at, method, target, body, null);
    }

    ApiRequest request() {
        return new ApiRequest(
                method, target, Map.of(ApiRequest.IDEMPOTENCY_KEY, key.toString()), body);
    }
}
