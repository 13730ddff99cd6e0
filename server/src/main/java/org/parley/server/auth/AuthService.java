package org.parley.server.auth;

import org.jspecify.annotations.Nullable;
import org.parley.contract.auth.Credentials;
import org.parley.contract.auth.FirstPassword;
import org.parley.contract.auth.Me;
import org.parley.contract.auth.NewPassword;
import org.parley.contract.auth.SignedIn;
import org.parley.contract.auth.StayedSignIn;
import org.parley.contract.platform.Refusal;
import org.parley.server.auth.model.Person;

import java.util.Optional;

/// Signing in and out. A known and an unknown name get the same answers in the same time.
public interface AuthService {
    /// Opens a session.
    ///
    /// @param address from where the request comes
    /// @throws Refusal `SIGN_IN_FAILED` when name and password do not fit, `LOCKED_OUT` after too
    ///   many failures, `TOO_MANY_REQUESTS` when the address fails too often,
    ///   `SECOND_FACTOR_REQUIRED` and `SECOND_FACTOR_FAILED`, `SECOND_FACTOR_SETUP_REQUIRED`,
    ///   `PASSWORD_CHANGE_REQUIRED` before a first or outlived password is changed
    SignedIn signIn(Credentials credentials, String address);

    /// Opens a session for somebody for whom an identity provider has vouched.
    SignedIn signInVouched(
            Person person, @Nullable String application, @Nullable String version, String address);

    /// Opens a session with a password that must be changed, and changes it.
    ///
    /// @throws Refusal as {@link #signIn}, and `VALIDATION_FAILED` when the new one breaks a rule
    SignedIn changeFirst(FirstPassword change, String address);

    /// The person of a session; prolongs it.
    Optional<Me> findByToken(String token);

    /// Whether the session ended because its agent signed in with the same program elsewhere.
    boolean isReplaced(String token);

    /// The person whom name and password fit, for scripts that do without a session. A person who
    /// must change the password may do only that.
    ///
    /// @throws Refusal `LOCKED_OUT` or `TOO_MANY_REQUESTS`
    Optional<Me> findByPassword(String name, String password, String address);

    /// Has everybody's permissions worked out anew at the next request; to be called after the
    /// commit of a change of theirs.
    void permissionsChanged();

    /// The person whom name and password fit, for a step before signing in.
    ///
    /// @throws Refusal as {@link #signIn} for a wrong password
    Person getByPassword(Credentials credentials, String address);

    /// Has somebody who is signed in show the own password again. A wrong one counts as a failed
    /// sign-in.
    ///
    /// @throws Refusal `VALIDATION_FAILED` when it is wrong, `LOCKED_OUT` or `TOO_MANY_REQUESTS`
    void requirePassword(Me me, String password, String address);

    /// Begins a session by one that was kept; the token of that is good no more.
    ///
    /// @throws Refusal `UNAUTHENTICATED` when it cannot be, and as the rules of sign-in do
    SignedIn resume(StayedSignIn stayed, String address);

    /// Ends the session, but for what [#resume] needs of it.
    void leave(String token);

    /// Whether desks may keep a sign-in on their computers.
    boolean mayStay();

    /// Ends the session. Harmless when it has ended.
    void signOut(String token);

    /// Changes one's own password and ends all other sessions of the person.
    ///
    /// @param keep the token of the session that goes on; empty to end all
    /// @throws Refusal `VALIDATION_FAILED` when the current one is wrong or the next may not be
    ///   chosen
    void changePassword(Me me, NewPassword change, Optional<String> keep);
}
