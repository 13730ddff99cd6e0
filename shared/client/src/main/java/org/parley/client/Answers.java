package org.parley.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.parley.client.ConnectFailure.Kind;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Problem;
import org.parley.contract.platform.Refusal;

import java.lang.reflect.Type;

/// Reads what the server answered.
final class Answers {
    private Answers() {}

    static Object read(String answer, Type type, ObjectMapper json) {
        try {
            return json.readValue(answer, json.constructType(type));
        } catch (JsonProcessingException e) {
            throw new ConnectFailure(
                    Kind.NOT_PARLEY,
                    "The server's answer is not understood: its version may not fit this program's.",
                    e);
        }
    }

    /// The refusal that an error answer tells of, whether or not its body is a problem document.
    static Refusal refusal(int status, String body, ObjectMapper json) {
        try {
            Problem problem = json.readValue(body, Problem.class);
            if (problem != null && problem.code() != null && problem.detail() != null) {
                return new Refusal(
                        problem.code(), problem.detail(), problem.faults(), problem.facts());
            }
        } catch (JsonProcessingException _) {
            return byStatus(status);
        }
        return byStatus(status);
    }

    private static Refusal byStatus(int status) {
        ErrorCode code =
                switch (status) {
                    case 400 -> ErrorCode.BAD_REQUEST;
                    case 401 -> ErrorCode.UNAUTHENTICATED;
                    case 403 -> ErrorCode.FORBIDDEN;
                    case 404 -> ErrorCode.NOT_FOUND;
                    case 405 -> ErrorCode.METHOD_NOT_ALLOWED;
                    case 409 -> ErrorCode.CONFLICT;
                    case 412 -> ErrorCode.STALE;
                    case 413 -> ErrorCode.TOO_LARGE;
                    case 422 -> ErrorCode.VALIDATION_FAILED;
                    case 429 -> ErrorCode.TOO_MANY_REQUESTS;
                    case 502, 503, 504 -> ErrorCode.UNAVAILABLE;
                    default -> status < 500 ? ErrorCode.BAD_REQUEST : ErrorCode.INTERNAL;
                };
        return new Refusal(
                code, "The server answered with status " + status + " and gave no reason.");
    }
}
