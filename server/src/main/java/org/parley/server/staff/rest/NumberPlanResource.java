package org.parley.server.staff.rest;

import jakarta.inject.Inject;

import org.parley.contract.staff.FreeNumber;
import org.parley.contract.staff.NumberPlanApi;
import org.parley.server.platform.http.RestResource;
import org.parley.server.staff.NumberPlan;

/// The internal numbers over REST.
public final class NumberPlanResource implements NumberPlanApi, RestResource {
    private final NumberPlan numbers;

    @Inject
    NumberPlanResource(NumberPlan numbers) {
        this.numbers = numbers;
    }

    @Override
    public FreeNumber free() {
        return numbers.free();
    }
}
