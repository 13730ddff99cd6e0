package org.parley.contract.updates;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Anonymous;
import org.parley.contract.platform.MaxBody;
import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Requires;

import java.io.InputStream;
import java.util.List;

/// Versions and change logs.
@Path("updates")
@Produces(MediaType.APPLICATION_JSON)
public interface UpdateApi {
    /// The most bytes of an update.
    int MOST_BYTES = 2_000_000_000;

    /// What the file of an update may be called.
    String FILE_NAME = "[0-9A-Za-z][0-9A-Za-z._-]{0,120}\\.parley-update";

    /// The server's version and newer ones, for administrators.
    @GET
    @Path("server")
    @Requires(Permission.SETTINGS_WRITE)
    ServerUpdates server();

    /// The server's version and what changed in it, for everybody.
    @GET
    @Path("changelog")
    @Requires(Permission.SIGNED_IN)
    Changelog changelog();

    /// What a desk of this version has to do; asked before it signs in.
    @GET
    @Path("client")
    @Anonymous
    ClientNotice client(@QueryParam("version") @NotBlank @Size(max = 50) String version);

    /// The updates that lie on the server.
    @GET
    @Path("packages")
    @Requires(Permission.SETTINGS_WRITE)
    UpdatePackages packages();

    /// Gives the server an update, of itself or of a desk. One that the publisher has not signed is
    /// refused; one of the same name is replaced.
    @PUT
    @Path("packages/{name}")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @MaxBody(MOST_BYTES)
    @Requires(Permission.SETTINGS_WRITE)
    UpdatePackage give(
            @PathParam("name") @Pattern(regexp = FILE_NAME) String name, InputStream content);

    /// Takes an update away; what is installed stays.
    @DELETE
    @Path("packages/{name}")
    @Requires(Permission.SETTINGS_WRITE)
    void remove(@PathParam("name") @Pattern(regexp = FILE_NAME) String name);

    /// Begins to install an update of the server, which starts anew meanwhile. Calls go on.
    @POST
    @Path("run")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.SETTINGS_WRITE)
    UpdateRun install(@NotNull @Valid UpdateOrder order);

    /// How far the last one has come.
    @GET
    @Path("run")
    @Requires(Permission.SETTINGS_WRITE)
    UpdateRun run();

    /// The updates that desks of a kind may fetch, newest first; asked before they sign in.
    @GET
    @Path("desks")
    @Anonymous
    List<UpdatePackage> desks(
            @QueryParam("program") @NotBlank @Size(max = 30) String program,
            @QueryParam("system") @NotBlank @Size(max = 30) String system);

    /// The file of such an update, or the part of it that a `Range` asks for. It is signed, and
    /// holds nothing that anybody may not see.
    @GET
    @Path("desks/{name}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Anonymous
    InputStream desk(
            @PathParam("name") @Pattern(regexp = FILE_NAME) String name,
            @HeaderParam("Range") @Nullable String range);
}
