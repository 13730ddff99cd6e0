package org.parley.contract.telephony;

import jakarta.ws.rs.Path;

import org.parley.contract.platform.Permission;
import org.parley.contract.platform.entity.EntityAccess;
import org.parley.contract.platform.entity.EntityApi;

/// The queues.
@Path("telephony/queues")
@EntityAccess(read = Permission.QUEUES_READ, edit = Permission.QUEUES_EDIT)
public interface QueueApi extends EntityApi<VoiceQueue> {}
