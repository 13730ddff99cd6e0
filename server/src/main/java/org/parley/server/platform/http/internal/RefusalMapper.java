package org.parley.server.platform.http.internal;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

import org.parley.contract.platform.Problem;
import org.parley.contract.platform.Refusal;

import java.time.Duration;

/// A refusal is answered as it says.
public final class RefusalMapper implements ExceptionMapper<Refusal> {
    @Override
    public Response toResponse(Refusal refusal) {
        Response answer =
                Answers.of(
                        Problem.of(
                                refusal.code(),
                                refusal.detail(),
                                null,
                                refusal.faults(),
                                refusal.facts().orElse(null)));
        return refusal.again()
                .map(again ->
                        Response.fromResponse(answer)
                                .header(HttpHeaders.RETRY_AFTER, seconds(again))
                                .build())
                .orElse(answer);
    }

    /// Whole seconds, at least one.
    private static long seconds(Duration again) {
        return Math.max(1, again.plusMillis(999).toSeconds());
    }
}
