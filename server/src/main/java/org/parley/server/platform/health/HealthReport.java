package org.parley.server.platform.health;

import com.fasterxml.jackson.core.JsonProcessingException;

import org.parley.contract.platform.Json;

import java.util.List;

/// What a health page says.
///
/// @param status `up` or `down`
record HealthReport(String status, List<Part> parts) {
    HealthReport {
        parts = List.copyOf(parts);
    }

    static HealthReport of(List<Part> parts) {
        return new HealthReport(parts.stream().noneMatch(Part::takesDown) ? "up" : "down", parts);
    }

    int httpStatus() {
        return status.equals("up") ? 200 : 503;
    }

    String json() {
        try {
            return Json.strict().writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report can always be written", e);
        }
    }

    /// One part.
    ///
    /// @param fault empty when it works
    /// @param essential whether the server is down without it
    record Part(String name, String fault, boolean essential) {
        boolean takesDown() {
            return essential && !fault.isEmpty();
        }
    }
}
