package org.parley.contract.platform;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// A request that is refused for a reason that people can understand and act on.
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final String detail;
    private final transient List<FieldFault> faults;
    private final transient @Nullable ProblemFacts facts;

    /// @param detail what happened, why, and what to do
    public Refusal(ErrorCode code, String detail) {
        this(code, detail, List.of());
    }

    public Refusal(ErrorCode code, String detail, List<FieldFault> faults) {
        this(code, detail, faults, null);
    }

    public Refusal(
            ErrorCode code, String detail, List<FieldFault> faults, @Nullable ProblemFacts facts) {
        super(detail);
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

    /// A refusal for an object that is not there, or that the asking person may not see.
    public static Refusal notFound(String kind, Object id) {
        return new Refusal(
                ErrorCode.NOT_FOUND, "There is no " + kind + " " + id + ", or you may not see it.");
    }
}
