package org.parley.contract.reports;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Page;
import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Requires;

import java.util.List;

/// The call report.
@Path("reports/calls")
@Produces(MediaType.APPLICATION_JSON)
public interface CallReportApi {
    /// Calls, newest first.
    ///
    /// @param from ISO 8601 instant, calls that started at or after it
    /// @param to ISO 8601 instant, calls that started before it
    /// @param q part of the caller's number or name, the route, the prefix, the queue or the agent,
    ///   any case
    /// @param sort a column's name, with `-` before it for descending: `startedAt`, `waitMillis`,
    ///   `talkMillis`, `callerNumber`, `queue`, `agentName`, `route`, `outcome`
    @GET
    @Requires(Permission.REPORTS_READ)
    Page<CallRecord> list(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("q") @Nullable String q,
            @QueryParam("sort") @DefaultValue("-startedAt") String sort,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit,
            @QueryParam("offset") @DefaultValue("0") @Min(0) int offset);

    @GET
    @Path("{id}")
    @Requires(Permission.REPORTS_READ)
    CallRecord get(@PathParam("id") String id);

    /// Who took part, in the order in which they came, and who handed over to whom.
    @GET
    @Path("{id}/legs")
    @Requires(Permission.REPORTS_READ)
    List<CallLeg> legs(@PathParam("id") String id);
}
