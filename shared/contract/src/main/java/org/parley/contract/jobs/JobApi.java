package org.parley.contract.jobs;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.parley.contract.platform.Page;
import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Requires;

/// What the server does on a schedule.
@Path("jobs")
@Produces(MediaType.APPLICATION_JSON)
public interface JobApi {
    /// The jobs, by name.
    @GET
    @Requires(Permission.SETTINGS_READ)
    Page<JobView> list();

    /// The runs of a job, newest first.
    @GET
    @Path("{name}/runs")
    @Requires(Permission.SETTINGS_READ)
    Page<JobRun> runs(
            @PathParam("name") String name,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(1000) int limit,
            @QueryParam("offset") @DefaultValue("0") @Min(0) int offset);

    /// Has the job run as soon as possible; the answer does not wait for it.
    @POST
    @Path("{name}/run")
    @Requires(Permission.SETTINGS_WRITE)
    void run(@PathParam("name") String name);
}
