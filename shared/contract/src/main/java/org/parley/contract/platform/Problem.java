package org.parley.contract.platform;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The body of every error answer, `application/problem+json` (RFC 9457).
///
/// @param type `urn:parley:problem:` and the code in lower case
/// @param title the code's short name
/// @param status the HTTP status
/// @param code what a client decides by
/// @param detail what happened, why, and what to do, in one or two sentences
/// @param instance an id that stands in the server's log, for faults of the server
/// @param faults the fields that were refused, if any
/// @param facts what a desk shows beside the sentence, for the codes that have such
public record Problem(
        String type,
        String title,
        int status,
        ErrorCode code,
        String detail,
        @Nullable String instance,
        List<FieldFault> faults,
        @Nullable ProblemFacts facts) {
    /// The media type of problems.
    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        faults = List.copyOf(faults);
    }

    /// The problem that tells of a refusal.
    public static Problem of(
            ErrorCode code, String detail, @Nullable String instance, List<FieldFault> faults) {
        return of(code, detail, instance, faults, null);
    }

    /// As {@link #of(ErrorCode, String, String, List)}, with facts.
    public static Problem of(
            ErrorCode code,
            String detail,
            @Nullable String instance,
            List<FieldFault> faults,
            @Nullable ProblemFacts facts) {
        String name = code.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return new Problem(
                "urn:parley:problem:" + name,
                name.replace('-', ' '),
                code.status(),
                code,
                detail,
                instance,
                faults,
                facts);
    }
}
