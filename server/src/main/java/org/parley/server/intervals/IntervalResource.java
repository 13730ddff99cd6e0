package org.parley.server.intervals;

import jakarta.inject.Inject;

import org.parley.contract.intervals.IntervalApi;
import org.parley.contract.intervals.IntervalState;
import org.parley.contract.intervals.TimeInterval;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;
import org.parley.server.platform.entity.Entities;
import org.parley.server.platform.entity.EntityResource;
import org.parley.server.platform.entity.Faults;
import org.parley.server.platform.http.CurrentRequest;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;

/// Time intervals over REST.
public final class IntervalResource extends EntityResource<TimeInterval> implements IntervalApi {
    private final Intervals intervals;
    private final Clock clock;

    @Inject
    IntervalResource(
            Entities<TimeInterval> entities,
            Intervals intervals,
            Clock clock,
            CurrentRequest request) {
        super(entities, request);
        this.intervals = intervals;
        this.clock = clock;
    }

    @Override
    public IntervalState state(Question question) {
        var faults = new Faults();
        IntervalRules.check(question.zone(), question.rules(), faults);
        if (!faults.list().isEmpty()) {
            throw new Refusal(
                    ErrorCode.VALIDATION_FAILED,
                    "The rules cannot be read: "
                            + faults.list().getFirst().field()
                            + " "
                            + faults.list().getFirst().message()
                            + ".",
                    faults.list());
        }
        Schedule schedule = intervals.schedule(question.zone(), question.rules());
        Instant at = Objects.requireNonNullElseGet(question.at(), clock::instant);
        return new IntervalState(
                schedule.holdsAt(at),
                schedule.findNextChange(at).orElse(null),
                schedule.zone().getId());
    }
}
