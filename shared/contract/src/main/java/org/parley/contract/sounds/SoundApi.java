package org.parley.contract.sounds;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.parley.contract.platform.MaxBody;
import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Requires;
import org.parley.contract.platform.entity.EntityAccess;
import org.parley.contract.platform.entity.EntityApi;

import java.io.InputStream;
import java.util.UUID;

/// Sounds for callers.
@Path("sounds")
@EntityAccess(read = Permission.SOUNDS_READ, edit = Permission.SOUNDS_EDIT)
public interface SoundApi extends EntityApi<Sound> {
    /// Gives a sound its content, or another.
    @PUT
    @Path("{id}/content")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @MaxBody(SoundFile.MOST_CHARACTERS + 1000)
    @Requires(Permission.SOUNDS_EDIT)
    Sound upload(@PathParam("id") UUID id, @NotNull @Valid SoundFile file);

    /// The sound as callers hear it: WAV, 8 kHz, mono, 16 bit.
    @GET
    @Path("{id}/content")
    @Produces("audio/wav")
    @Requires(Permission.SOUNDS_READ)
    InputStream content(@PathParam("id") UUID id);
}
