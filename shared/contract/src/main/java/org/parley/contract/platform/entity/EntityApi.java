package org.parley.contract.platform.entity;

import static org.parley.contract.platform.entity.EntityRight.EDIT;
import static org.parley.contract.platform.entity.EntityRight.READ;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.Creates;
import org.parley.contract.platform.Identified;
import org.parley.contract.platform.Page;
import org.parley.contract.platform.Usage;
import org.parley.contract.platform.Versioned;

import java.io.InputStream;
import java.util.List;
import java.util.UUID;

/// One kind of configured things. A feature's interface extends this with a `@Path` and an {@link
/// EntityAccess}, and adds nothing unless the things can do more.
///
/// @param <E> the record, whose Jakarta constraints are the rules of its fields on both sides
public interface EntityApi<E extends Identified & Versioned> {
    /// The rows that the search, the filters and the person's visibility leave.
    ///
    /// @param q part of a searched field, any case
    /// @param filter each must fit
    /// @param sort fields by comma, `-` before one that descends
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RequiresEntity(READ)
    Page<E> list(
            @QueryParam("q") @Nullable @Size(max = 200) String q,
            @QueryParam("filter") @Size(max = 50) List<FieldFilter> filter,
            @QueryParam("sort") @Nullable @Size(max = 200) String sort,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit,
            @QueryParam("offset") @DefaultValue("0") @Min(0) int offset);

    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @RequiresEntity(READ)
    E get(@PathParam("id") UUID id);

    /// Adds an object. An id that is absent is given by the server; the version is always 1.
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Creates
    @RequiresEntity(EDIT)
    E create(@NotNull E entity);

    /// Replaces an object, if nobody has changed it since.
    ///
    /// @param ifMatch the version that the change is based on as an entity tag, `*` for whichever;
    ///   the record's own version counts when it is absent
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RequiresEntity(EDIT)
    E update(
            @PathParam("id") UUID id,
            @NotNull E entity,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch);

    /// Deletes an object, unless others use it.
    ///
    /// @param ifMatch as in `update`; whichever version when absent
    @DELETE
    @Path("{id}")
    @RequiresEntity(EntityRight.DELETE)
    void delete(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch);

    /// Adds an object like another, under a free name.
    @POST
    @Path("{id}/copy")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Creates(below = 2)
    @RequiresEntity(EDIT)
    E copy(@PathParam("id") UUID id, @NotNull @Valid CopyRequest request);

    /// Deletes what can be deleted.
    @POST
    @Path("bulk-delete")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RequiresEntity(EntityRight.DELETE)
    BulkResult deleteAll(@NotNull @Valid BulkIds request);

    /// Gives the same values to many objects.
    @POST
    @Path("bulk-edit")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RequiresEntity(EDIT)
    BulkResult editAll(@NotNull @Valid BulkEdit request);

    /// All rows that `list` would answer over all pages, as CSV (RFC 4180, UTF-8 with byte order
    /// mark). A text that a spreadsheet would take for a formula is preceded by an apostrophe.
    ///
    /// @param column fields in order, all when absent
    /// @param heading the columns' headings, the fields' names when absent
    @GET
    @Path("export.csv")
    @Produces("text/csv")
    @RequiresEntity(READ)
    InputStream export(
            @QueryParam("q") @Nullable @Size(max = 200) String q,
            @QueryParam("filter") @Size(max = 50) List<FieldFilter> filter,
            @QueryParam("sort") @Nullable @Size(max = 200) String sort,
            @QueryParam("column") @Size(max = 200) List<String> column,
            @QueryParam("heading") @Size(max = 200) List<String> heading);

    /// Who uses the object.
    @GET
    @Path("{id}/users")
    @Produces(MediaType.APPLICATION_JSON)
    @RequiresEntity(READ)
    List<Usage> users(@PathParam("id") UUID id);

    /// The changes of the object, newest first; also of one that was deleted.
    @GET
    @Path("{id}/history")
    @Produces(MediaType.APPLICATION_JSON)
    @RequiresEntity(READ)
    Page<HistoryEntry> history(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(1000) int limit,
            @QueryParam("offset") @DefaultValue("0") @Min(0) int offset);

    /// Attaches others to the object: adds them to one of its lists of ids, or of members.
    ///
    /// @param list a field that names others, such as `agents` of a queue or of a team
    @POST
    @Path("{id}/{list}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RequiresEntity(EDIT)
    E attach(
            @PathParam("id") UUID id,
            @PathParam("list") @Size(max = 40) String list,
            @NotNull @Valid BulkIds request);

    /// Detaches others from the object.
    ///
    /// @param list as in `attach`
    @DELETE
    @Path("{id}/{list}")
    @Produces(MediaType.APPLICATION_JSON)
    @RequiresEntity(EDIT)
    E detach(
            @PathParam("id") UUID id,
            @PathParam("list") @Size(max = 40) String list,
            @QueryParam("ids") @NotNull @Size(min = 1, max = BulkIds.MOST) List<UUID> ids);
}
