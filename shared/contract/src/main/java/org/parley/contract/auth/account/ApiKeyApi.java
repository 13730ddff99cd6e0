package org.parley.contract.auth.account;

import jakarta.ws.rs.Path;

import org.parley.contract.platform.Permission;
import org.parley.contract.platform.entity.EntityAccess;
import org.parley.contract.platform.entity.EntityApi;

/// The keys of programs. What makes a key answers with its token, this once.
@Path("auth/keys")
@EntityAccess(read = Permission.KEYS_READ, edit = Permission.KEYS_EDIT)
public interface ApiKeyApi extends EntityApi<ApiKey> {}
