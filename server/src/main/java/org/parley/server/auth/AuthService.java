package org.parley.server.auth;

import org.parley.contract.auth.Credentials;
import org.parley.contract.auth.Me;
import org.parley.contract.auth.NewPassword;
import org.parley.contract.auth.SignedIn;
import org.parley.contract.platform.Refusal;

import java.util.Optional;

/// Signing in and out. A known and an unknown name get the same answers in the same time.
public interface AuthService {
    /// Opens a session.
    ///
    /// @param address from where the request comes
    /// @throws Refusal `SIGN_IN_FAILED` when name and password do not fit, `LOCKED_OUT` after too
    ///   many failures, `TOO_MANY_REQUESTS` when the address fails too often,
    ///   `PASSWORD_CHANGE_REQUIRED` before the first password is changed
    SignedIn signIn(Credentials credentials, String address);

    /// The person of a session; prolongs it.
    Optional<Me> findByToken(String token);

    /// The person whom name and password fit, for scripts that do without a session. A person who
    /// must change the password may do only that.
    ///
    /// @throws Refusal `LOCKED_OUT` or `TOO_MANY_REQUESTS`
    Optional<Me> findByPassword(String name, String password, String address);

    /// Has everybody's permissions worked out anew at the next request; to be called after the
    /// commit of a change of theirs.
    void permissionsChanged();

    /// Ends the session. Harmless when it has ended.
    void signOut(String token);

    /// Changes one's own password and ends all other sessions of the person.
    ///
    /// @param keep the token of the session that goes on; empty to end all
    /// @throws Refusal `VALIDATION_FAILED` when the current one is wrong or the next is the same
    void changePassword(Me me, NewPassword change, Optional<String> keep);
}
