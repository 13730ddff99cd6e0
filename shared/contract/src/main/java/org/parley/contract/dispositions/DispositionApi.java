package org.parley.contract.dispositions;

import jakarta.ws.rs.Path;

import org.parley.contract.platform.Permission;
import org.parley.contract.platform.entity.EntityAccess;
import org.parley.contract.platform.entity.EntityApi;

/// Words for how conversations ended. Deleting one deletes those below it; calls that have them
/// keep them.
@Path("dispositions")
@EntityAccess(read = Permission.DISPOSITIONS_READ, edit = Permission.DISPOSITIONS_EDIT)
public interface DispositionApi extends EntityApi<Disposition> {}
