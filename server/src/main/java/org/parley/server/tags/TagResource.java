package org.parley.server.tags;

import jakarta.inject.Inject;

import org.parley.contract.tags.Tag;
import org.parley.contract.tags.TagApi;
import org.parley.server.platform.entity.Entities;
import org.parley.server.platform.entity.EntityResource;
import org.parley.server.platform.http.CurrentRequest;

/// Tags over REST.
public final class TagResource extends EntityResource<Tag> implements TagApi {
    @Inject
    TagResource(Entities<Tag> tags, CurrentRequest request) {
        super(tags, request);
    }
}
