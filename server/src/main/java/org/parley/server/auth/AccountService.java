package org.parley.server.auth;

import org.jspecify.annotations.Nullable;
import org.parley.contract.auth.Me;
import org.parley.contract.auth.account.Account;
import org.parley.contract.auth.account.GivenPassword;
import org.parley.contract.auth.account.Invitation;
import org.parley.contract.auth.account.InvitationCodes;
import org.parley.contract.auth.account.SessionView;
import org.parley.contract.platform.Page;
import org.parley.contract.platform.Refusal;
import org.parley.contract.platform.entity.BulkResult;

import java.util.UUID;

/// How things stand with people's signing in, and what may be done about it. Each change is
/// audited. Nobody changes the account of somebody who may do more.
public interface AccountService {
    /// By name.
    ///
    /// @param search a part of the login name or the full name
    Page<Account> list(@Nullable String search, int limit, int offset);

    /// The last used first.
    Page<SessionView> listSessions(
            @Nullable String search, int limit, int offset, @Nullable String token);

    /// The person's own sessions.
    ///
    /// @param token of the session that asks, if one does
    Page<SessionView> listOwnSessions(Me me, @Nullable String token);

    /// Ends one of the person's own sessions.
    ///
    /// @throws Refusal `NOT_FOUND`
    void endOwnSession(UUID session, Me me);

    /// Ends the person's own sessions but the one of the token.
    void endOwnOtherSessions(Me me, @Nullable String token);

    /// Refuses to change the account of somebody who may do more.
    ///
    /// @throws Refusal `NOT_FOUND` or `FORBIDDEN`
    void requireMayChange(UUID person, Me by);

    /// @throws Refusal `NOT_FOUND` or `FORBIDDEN`
    void endSession(UUID session, Me by);

    /// @throws Refusal `NOT_FOUND` or `FORBIDDEN`
    void endSessions(UUID person, Me by);

    /// @throws Refusal `NOT_FOUND` or `FORBIDDEN`
    void unlock(UUID person, Me by);

    /// Mails each a code with which to choose a password.
    BulkResult invite(Invitation invitation, Me by);

    /// Makes codes for people whom the administrator invites otherwise.
    InvitationCodes inviteByCode(Invitation invitation, Me by);

    /// @throws Refusal `NOT_FOUND`, `FORBIDDEN`, or `VALIDATION_FAILED` when it breaks a rule
    void resetPassword(UUID person, GivenPassword password, Me by);
}
