package org.parley.contract.platform;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A request that is refused for a reason that people can understand and act on.
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final String detail;
    private final transient List<FieldFault> faults;
    private final transient @Nullable ProblemFacts facts;
    private final @Nullable Duration again;

    /// @param detail what happened, why, and what to do
    public Refusal(ErrorCode code, String detail) {
        this(code, detail, List.of());
    }

    public Refusal(ErrorCode code, String detail, List<FieldFault> faults) {
        this(code, detail, faults, null);
    }

    public Refusal(
            ErrorCode code, String detail, List<FieldFault> faults, @Nullable ProblemFacts facts) {
        this(code, detail, faults, facts, null);
    }

    private Refusal(
            ErrorCode code,
            String detail,
            List<FieldFault> faults,
            @Nullable ProblemFacts facts,
            @Nullable Duration again) {
        super(detail);
        this.again = again;
        this.code = code;
        this.detail = detail;
        this.faults = List.copyOf(faults);
        this.facts = facts;
    }

    public ErrorCode code() {
        return code;
    }

    /// What happened, why, and what to do.
    public String detail() {
        return detail;
    }

    /// The fields that were refused, if any.
    public List<FieldFault> faults() {
        return faults;
    }

    /// What a desk shows beside the sentence.
    public Optional<ProblemFacts> facts() {
        return Optional.ofNullable(facts);
    }

    /// After how long it is worth trying again, where that is known.
    public Optional<Duration> again() {
        return Optional.ofNullable(again);
    }

    /// A refusal of one request too many.
    ///
    /// @param again after how long it is worth trying again
    public static Refusal tooMany(String detail, Duration again) {
        return new Refusal(ErrorCode.TOO_MANY_REQUESTS, detail, List.of(), null, again);
    }

    /// A refusal for an object that is not there, or that the asking person may not see.
    public static Refusal notFound(String kind, Object id) {
        return new Refusal(
                ErrorCode.NOT_FOUND, "There is no " + kind + " " + id + ", or you may not see it.");
    }
}
