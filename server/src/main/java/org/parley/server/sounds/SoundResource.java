package org.parley.server.sounds;

import jakarta.inject.Inject;

import org.parley.contract.sounds.Sound;
import org.parley.contract.sounds.SoundApi;
import org.parley.contract.sounds.SoundFile;
import org.parley.server.platform.entity.Entities;
import org.parley.server.platform.entity.EntityResource;
import org.parley.server.platform.http.CurrentRequest;

import java.io.InputStream;
import java.util.UUID;

/// Sounds over REST.
public final class SoundResource extends EntityResource<Sound> implements SoundApi {
    private final Sounds sounds;

    @Inject
    SoundResource(Entities<Sound> entities, Sounds sounds, CurrentRequest request) {
        super(entities, request);
        this.sounds = sounds;
    }

    @Override
    public Sound upload(UUID id, SoundFile file) {
        return sounds.upload(id, file, asker());
    }

    @Override
    public InputStream content(UUID id) {
        return sounds.open(id, asker());
    }
}
