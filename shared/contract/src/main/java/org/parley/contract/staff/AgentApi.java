package org.parley.contract.staff;

import jakarta.ws.rs.Path;

import org.parley.contract.platform.Permission;
import org.parley.contract.platform.entity.EntityAccess;
import org.parley.contract.platform.entity.EntityApi;

/// Who serves customers.
@Path("staff/agents")
@EntityAccess(read = Permission.AGENTS_READ, edit = Permission.AGENTS_EDIT)
public interface AgentApi extends EntityApi<AgentAccount> {}
