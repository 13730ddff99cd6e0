package org.parley.server.auth.rest;

import jakarta.inject.Inject;

import org.parley.contract.auth.account.SessionApi;
import org.parley.contract.auth.account.SessionView;
import org.parley.contract.platform.Page;
import org.parley.server.auth.AccountService;
import org.parley.server.platform.http.CurrentRequest;
import org.parley.server.platform.http.RestResource;

import java.util.UUID;

/// One's own sessions over REST.
public final class SessionResource implements SessionApi, RestResource {
    private final AccountService accounts;
    private final CurrentRequest request;

    @Inject
    public SessionResource(AccountService accounts, CurrentRequest request) {
        this.accounts = accounts;
        this.request = request;
    }

    @Override
    public Page<SessionView> list() {
        return accounts.listOwnSessions(request.me(), request.token());
    }

    @Override
    public void end(UUID id) {
        accounts.endOwnSession(id, request.me());
    }

    @Override
    public void endOthers() {
        accounts.endOwnOtherSessions(request.me(), request.token());
    }
}
