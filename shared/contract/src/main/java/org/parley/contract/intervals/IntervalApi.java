package org.parley.contract.intervals;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Requires;
import org.parley.contract.platform.entity.EntityAccess;
import org.parley.contract.platform.entity.EntityApi;

import java.time.Instant;
import java.util.List;

/// Time intervals.
@Path("intervals")
@EntityAccess(read = Permission.INTERVALS_READ, edit = Permission.INTERVALS_EDIT)
public interface IntervalApi extends EntityApi<TimeInterval> {
    /// Tells how rules, stored or not, stand.
    @POST
    @Path("state")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Requires(Permission.INTERVALS_READ)
    IntervalState state(@NotNull @Valid Question question);

    /// @param zone empty for the centre's
    /// @param at the moment in question, now when absent
    record Question(
            @NotNull @Size(max = 60) String zone,
            @NotNull @Size(max = 100) List<@NotNull @Valid TimeRule> rules,
            @Nullable Instant at) {}
}
