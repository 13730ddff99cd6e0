package org.parley.contract.telephony.moh;

import jakarta.ws.rs.Path;

import org.parley.contract.platform.Permission;
import org.parley.contract.platform.entity.EntityAccess;
import org.parley.contract.platform.entity.EntityApi;

/// Music on hold.
@Path("telephony/music")
@EntityAccess(read = Permission.SOUNDS_READ, edit = Permission.SOUNDS_EDIT)
public interface MusicApi extends EntityApi<HoldMusic> {}
