package org.parley.server.platform.http.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;

import org.glassfish.grizzly.http.server.ErrorPageGenerator;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Ids;
import org.parley.contract.platform.Json;
import org.parley.contract.platform.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.List;

/// Errors that arise before or outside Jersey, as problem+json too; Grizzly's own page would show a
/// stack trace.
public final class ProblemPage implements ErrorPageGenerator {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemPage.class);
    private static final ObjectWriter WRITER = Json.strict().writerFor(Problem.class);

    @Override
    public String generate(
            Request request,
            int status,
            String reason,
            String description,
            @Nullable Throwable fault) {
        ErrorCode code = Answers.codeOf(status);
        String incident = null;
        String detail = Answers.sentenceFor(code);
        if (code == ErrorCode.INTERNAL || fault != null) {
            incident = Ids.next().toString();
            detail = FaultMapper.sentence(incident);
            LOG.error("incident {}: {} {}", incident, status, description, fault);
        }
        SafeHeaders.forApi(request.getResponse()::setHeader);
        request.getResponse().setContentType(Problem.MEDIA_TYPE);
        return json(code, detail, incident);
    }

    public static void write(Response answer, ErrorCode code, String detail) throws IOException {
        answer.setStatus(code.status());
        SafeHeaders.forApi(answer::setHeader);
        if (code.status() == 401) {
            answer.setHeader("WWW-Authenticate", "Bearer realm=\"parley\", Basic realm=\"parley\"");
        }
        answer.setContentType(Problem.MEDIA_TYPE);
        answer.getWriter().write(json(code, detail, null));
    }

    private static String json(ErrorCode code, String detail, @Nullable String incident) {
        try {
            return WRITER.writeValueAsString(Problem.of(code, detail, incident, List.of()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem can always be written", e);
        }
    }
}
