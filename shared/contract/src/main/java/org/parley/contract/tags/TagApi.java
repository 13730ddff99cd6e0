package org.parley.contract.tags;

import jakarta.ws.rs.Path;

import org.parley.contract.platform.Permission;
import org.parley.contract.platform.entity.EntityAccess;
import org.parley.contract.platform.entity.EntityApi;

/// Labels for interactions and contacts.
@Path("tags")
@EntityAccess(read = Permission.TAGS_READ, edit = Permission.TAGS_EDIT)
public interface TagApi extends EntityApi<Tag> {}
