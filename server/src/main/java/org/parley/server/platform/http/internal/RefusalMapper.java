package org.parley.server.platform.http.internal;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

import org.parley.contract.platform.Problem;
import org.parley.contract.platform.Refusal;

/// A refusal is answered as it says.
public final class RefusalMapper implements ExceptionMapper<Refusal> {
    @Override
    public Response toResponse(Refusal refusal) {
        return Answers.of(
                Problem.of(
                        refusal.code(),
                        refusal.detail(),
                        null,
                        refusal.faults(),
                        refusal.facts().orElse(null)));
    }
}
