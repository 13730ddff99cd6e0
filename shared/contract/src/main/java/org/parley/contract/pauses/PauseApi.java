package org.parley.contract.pauses;

import jakarta.ws.rs.Path;

import org.parley.contract.platform.Permission;
import org.parley.contract.platform.entity.EntityAccess;
import org.parley.contract.platform.entity.EntityApi;

/// The reasons for which agents pause.
@Path("pauses")
@EntityAccess(read = Permission.PAUSES_READ, edit = Permission.PAUSES_EDIT)
public interface PauseApi extends EntityApi<Pause> {}
