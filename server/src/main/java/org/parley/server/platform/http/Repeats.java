package org.parley.server.platform.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.GenericEntity;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.parley.contract.auth.Me;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.FieldFault;
import org.parley.contract.platform.Refusal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Commands that a desk repeats because it does not know whether the first try arrived: a POST with
/// an `Idempotency-Key` that was answered before gets the same answer and is not done again. A
/// failure of the server is not kept, so that the repeat may succeed.
@Priority(Priorities.AUTHORIZATION)
final class Repeats implements ContainerRequestFilter, ContainerResponseFilter {
    static final String KEY = "Idempotency-Key";
    private static final String TICKET = Repeats.class.getName();
    private static final int LONGEST_KEY = 200;

    private final RepeatStore store;

    Repeats(RepeatStore store) {
        this.store = store;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String key = request.getHeaderString(KEY);
        Me me = CurrentRequest.facts().me;
        if (key == null || me == null || !request.getMethod().equals(HttpMethod.POST)) {
            return;
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw refused(ErrorCode.BAD_REQUEST, "the key has 1 to " + LONGEST_KEY + " characters");
        }
        byte[] body = request.getEntityStream().readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(body));
        String command =
                digest(request.getUriInfo().getRequestUri().getRawSchemeSpecificPart(), body);
        switch (store.claim(me.id() + " " + key, command)) {
            case RepeatStore.First first -> {
                request.setProperty(TICKET, first);
                CurrentRequest.facts().atEnd(() -> first.answered(Optional.empty()));
            }
            case RepeatStore.Again(RepeatStore.Kept kept) -> request.abortWith(replay(kept));
            case RepeatStore.Other() ->
                    throw refused(
                            ErrorCode.VALIDATION_FAILED,
                            "the key was used for another command; make a new key for each");
            case RepeatStore.Unknown() ->
                    throw new Refusal(
                            ErrorCode.UNAVAILABLE,
                            "The first try of this command failed or still runs. Try again.");
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        if (request.getProperty(TICKET) instanceof RepeatStore.First first) {
            first.answered(keep(answer));
        }
    }

    private static Optional<RepeatStore.Kept> keep(ContainerResponseContext answer) {
        if (answer.getStatus() >= 500 || answer.getStatus() == 429) {
            return Optional.empty();
        }
        GenericEntity<?> entity =
                answer.hasEntity()
                        ? new GenericEntity<>(answer.getEntity(), answer.getEntityType())
                        : null;
        return Optional.of(
                new RepeatStore.Kept(
                        answer.getStatus(),
                        entity,
                        answer.getHeaderString(HttpHeaders.CONTENT_TYPE),
                        answer.getHeaderString(HttpHeaders.LOCATION),
                        answer.getHeaderString(HttpHeaders.ETAG)));
    }

    private static Response replay(RepeatStore.Kept kept) {
        Response.ResponseBuilder answer =
                Response.status(kept.status())
                        .entity(kept.entity())
                        .header("Idempotency-Replayed", "true");
        header(answer, HttpHeaders.CONTENT_TYPE, kept.type());
        header(answer, HttpHeaders.LOCATION, kept.location());
        header(answer, HttpHeaders.ETAG, kept.tag());
        return answer.build();
    }

    private static void header(
            Response.ResponseBuilder answer, String name, @Nullable String value) {
        if (value != null) {
            answer.header(name, value);
        }
    }

    private static Refusal refused(ErrorCode code, String fault) {
        return new Refusal(
                code, "Correct " + KEY + ": " + fault + ".", List.of(new FieldFault(KEY, fault)));
    }

    private static String digest(String target, byte[] body) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(target.getBytes(StandardCharsets.UTF_8));
            sha.update((byte) '\n');
            return HexFormat.of().formatHex(sha.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
