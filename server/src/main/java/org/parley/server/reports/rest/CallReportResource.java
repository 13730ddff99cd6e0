package org.parley.server.reports.rest;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.FieldFault;
import org.parley.contract.platform.Page;
import org.parley.contract.platform.Refusal;
import org.parley.contract.reports.CallLeg;
import org.parley.contract.reports.CallRecord;
import org.parley.contract.reports.CallReportApi;
import org.parley.server.permissions.CurrentSight;
import org.parley.server.platform.http.CurrentRequest;
import org.parley.server.platform.http.RestResource;
import org.parley.server.platform.masking.Discretion;
import org.parley.server.reports.CallReportService;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;

/// The call report.
public final class CallReportResource implements CallReportApi, RestResource {
    private final CallReportService reports;
    private final CurrentSight sight;
    private final CurrentRequest request;
    private final Discretion discretion;

    @Inject
    CallReportResource(
            CallReportService reports,
            CurrentSight sight,
            CurrentRequest request,
            Discretion discretion) {
        this.request = request;
        this.discretion = discretion;
        this.reports = reports;
        this.sight = sight;
    }

    @Override
    public Page<CallRecord> list(
            @Nullable String from,
            @Nullable String to,
            @Nullable String q,
            String sort,
            int limit,
            int offset) {
        return reports.list(
                new CallReportService.Query(
                        instant("from", from),
                        instant("to", to),
                        q,
                        sort,
                        limit,
                        offset,
                        sight.get(),
                        !discretion.of(request.me()).hides()));
    }

    @Override
    public CallRecord get(String id) {
        return reports.get(id, sight.get());
    }

    @Override
    public List<CallLeg> legs(String id) {
        return reports.legs(id, sight.get());
    }

    private static @Nullable Instant instant(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException _) {
            String cure = "Write an instant such as 2026-11-22T09:00:00Z.";
            throw new Refusal(
                    ErrorCode.VALIDATION_FAILED,
                    "'" + text + "' is no point in time. " + cure,
                    List.of(new FieldFault(field, cure)));
        }
    }
}
