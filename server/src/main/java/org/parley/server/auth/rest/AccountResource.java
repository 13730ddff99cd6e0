package org.parley.server.auth.rest;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.parley.contract.auth.account.Account;
import org.parley.contract.auth.account.AccountApi;
import org.parley.contract.auth.account.GivenPassword;
import org.parley.contract.auth.account.Invitation;
import org.parley.contract.auth.account.InvitationCodes;
import org.parley.contract.auth.account.SessionView;
import org.parley.contract.platform.Page;
import org.parley.contract.platform.entity.BulkResult;
import org.parley.server.auth.AccountService;
import org.parley.server.auth.SecondFactorService;
import org.parley.server.platform.http.CurrentRequest;
import org.parley.server.platform.http.RestResource;

import java.util.UUID;

/// Everybody's accounts over REST.
public final class AccountResource implements AccountApi, RestResource {
    private final AccountService accounts;
    private final SecondFactorService factors;
    private final CurrentRequest request;

    @Inject
    public AccountResource(
            AccountService accounts, SecondFactorService factors, CurrentRequest request) {
        this.accounts = accounts;
        this.factors = factors;
        this.request = request;
    }

    @Override
    public Page<Account> list(@Nullable String search, int limit, int offset) {
        return accounts.list(search, limit, offset);
    }

    @Override
    public Page<SessionView> listSessions(@Nullable String search, int limit, int offset) {
        return accounts.listSessions(search, limit, offset, request.token());
    }

    @Override
    public void endSession(UUID id) {
        accounts.endSession(id, request.me());
    }

    @Override
    public void endSessions(UUID id) {
        accounts.endSessions(id, request.me());
    }

    @Override
    public void unlock(UUID id) {
        accounts.unlock(id, request.me());
    }

    @Override
    public void resetPassword(UUID id, GivenPassword password) {
        accounts.resetPassword(id, password, request.me());
    }

    @Override
    public InvitationCodes inviteByCode(Invitation invitation) {
        return accounts.inviteByCode(invitation, request.me());
    }

    @Override
    public BulkResult invite(Invitation invitation) {
        return accounts.invite(invitation, request.me());
    }

    @Override
    public void resetSecondFactor(UUID id) {
        factors.reset(id, request.me());
    }
}
