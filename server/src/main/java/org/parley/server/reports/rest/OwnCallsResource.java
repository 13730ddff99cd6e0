package org.parley.server.reports.rest;

import jakarta.inject.Inject;

import org.parley.contract.reports.OwnCall;
import org.parley.contract.reports.OwnCallsApi;
import org.parley.server.platform.http.CurrentRequest;
import org.parley.server.platform.http.RestResource;
import org.parley.server.reports.CallReportService;

import java.util.List;

/// An agent's own calls over REST.
public final class OwnCallsResource implements OwnCallsApi, RestResource {
    private final CallReportService reports;
    private final CurrentRequest request;

    @Inject
    OwnCallsResource(CallReportService reports, CurrentRequest request) {
        this.reports = reports;
        this.request = request;
    }

    @Override
    public List<OwnCall> list(int limit) {
        return reports.own(request.me().id(), limit);
    }
}
