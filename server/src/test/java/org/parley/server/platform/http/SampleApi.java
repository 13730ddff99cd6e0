package org.parley.server.platform.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.parley.contract.auth.Me;
import org.parley.contract.auth.Role;
import org.parley.contract.platform.Anonymous;
import org.parley.contract.platform.Creates;
import org.parley.contract.platform.Identified;
import org.parley.contract.platform.Page;
import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Requires;
import org.parley.contract.platform.Versioned;

import java.util.List;
import java.util.UUID;

/// An interface with one endpoint for each thing that the HTTP part promises.
@Path("sample")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface SampleApi {
    record Part(@NotBlank String name, @Min(1) int count) {}

    record Order(
            @NotBlank @Size(max = 20) String customer,
            Role role,
            @Valid @NotNull List<Part> parts) {
        public Order {
            if ("forbidden".equals(customer)) {
                throw new IllegalArgumentException("this customer is never served");
            }
        }
    }

    record Stored(UUID id, long version, String customer) implements Identified, Versioned {}

    @GET
    @Path("open")
    @Anonymous
    List<String> open();

    @GET
    @Path("me")
    @Requires(Permission.SIGNED_IN)
    Me me();

    @GET
    @Path("staff")
    @Requires(Permission.AGENTS_READ)
    Page<String> staff(@QueryParam("limit") @DefaultValue("10") @Min(1) @Max(100) int limit);

    @POST
    @Path("orders")
    @Requires(Permission.SIGNED_IN)
    @Creates
    Stored order(@NotNull @Valid Order order);

    @GET
    @Path("orders/{id}")
    @Requires(Permission.SIGNED_IN)
    Stored get(@PathParam("id") UUID id);

    @PUT
    @Path("orders/{id}")
    @Requires(Permission.SIGNED_IN)
    Stored change(@PathParam("id") UUID id, @NotNull @Valid Order order);

    @GET
    @Path("fault")
    @Anonymous
    List<String> fault();

    @GET
    @Path("large")
    @Anonymous
    List<String> large();

    @POST
    @Path("fails-once")
    @Requires(Permission.SIGNED_IN)
    List<String> failsOnce();
}
