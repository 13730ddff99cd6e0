package org.parley.server.platform.http.internal;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.FieldFault;
import org.parley.contract.platform.Problem;

import java.util.List;

/// Makes problem+json answers (RFC 9457).
public final class Answers {
    private static final MediaType PROBLEM = MediaType.valueOf(Problem.MEDIA_TYPE);

    private Answers() {}

    public static Response of(ErrorCode code, String detail) {
        return of(code, detail, null, List.of());
    }

    public static Response of(
            ErrorCode code, String detail, @Nullable String instance, List<FieldFault> faults) {
        return of(Problem.of(code, detail, instance, faults));
    }

    static Response of(Problem problem) {
        Response.ResponseBuilder answer =
                Response.status(problem.status()).type(PROBLEM).entity(problem);
        if (problem.status() == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"parley\"");
        }
        return answer.build();
    }

    /// The general code of an HTTP status.
    public static ErrorCode codeOf(int status) {
        return switch (status) {
            case 401 -> ErrorCode.UNAUTHENTICATED;
            case 403 -> ErrorCode.FORBIDDEN;
            case 404 -> ErrorCode.NOT_FOUND;
            case 405 -> ErrorCode.METHOD_NOT_ALLOWED;
            case 406 -> ErrorCode.NOT_ACCEPTABLE;
            case 409 -> ErrorCode.CONFLICT;
            case 412 -> ErrorCode.STALE;
            case 413 -> ErrorCode.TOO_LARGE;
            case 415 -> ErrorCode.UNSUPPORTED_MEDIA_TYPE;
            case 422 -> ErrorCode.VALIDATION_FAILED;
            case 429 -> ErrorCode.TOO_MANY_REQUESTS;
            case 503 -> ErrorCode.UNAVAILABLE;
            default -> status < 500 ? ErrorCode.BAD_REQUEST : ErrorCode.INTERNAL;
        };
    }

    /// A sentence for a status of which nothing more is known.
    public static String sentenceFor(ErrorCode code) {
        return switch (code) {
            case NOT_FOUND -> "There is nothing at this address. Check the path.";
            case METHOD_NOT_ALLOWED -> "This address does not offer that method; see Allow.";
            case NOT_ACCEPTABLE -> "This address cannot answer in a form that Accept names.";
            case UNSUPPORTED_MEDIA_TYPE ->
                    "This address does not take a body of that Content-Type; send"
                            + " application/json.";
            case TOO_LARGE -> "The request is larger than the server takes.";
            case TOO_MANY_REQUESTS -> "Too many requests. Wait a little, then go on.";
            case UNAVAILABLE -> "The server cannot answer this at the moment. Try again soon.";
            case UNAUTHENTICATED -> "This needs a sign-in.";
            case FORBIDDEN -> "This is not allowed.";
            case INTERNAL -> "The server failed.";
            default -> "The server cannot read this request.";
        };
    }
}
