package org.parley.desk.signin;

import org.parley.client.PresentedAuthority;
import org.parley.client.Session;
import org.parley.contract.auth.ForgottenPassword;
import org.parley.contract.auth.PasswordReset;
import org.parley.contract.auth.SignInOptions;
import org.parley.contract.auth.factor.RecoveryCodes;
import org.parley.contract.auth.factor.SecondFactorSetup;
import org.parley.contract.updates.ClientNotice;
import org.parley.contract.updates.UpdateApi;

import java.util.function.Consumer;

/// The way in: asks a server for a session. Its methods block. Each throws {@link
/// org.parley.contract.platform.Refusal} when the server says no, {@link
/// org.parley.client.ConnectFailure} when it is not reached or not trusted, and
/// `IllegalArgumentException` when the address is none.
public interface SignInDoor {
    /// Signs in.
    ///
    /// @throws VersionMismatch when this program and the server do not fit
    Session signIn(SignInForm form);

    /// Signs in and chooses another password at the same time.
    Session signInWithNewPassword(SignInForm form, String next);

    /// Begins a session by one that this computer has kept.
    Session resume(String server, String token);

    /// Signs in by the identity provider, in the system's browser. Lasts until somebody has come
    /// back from there, or [#giveUp] is called.
    ///
    /// @param page what the browser says at the end
    Session signInByProvider(String server, String page);

    /// Waits no longer for the identity provider.
    void giveUp();

    /// Begins a second factor for somebody who must have one before signing in.
    SecondFactorSetup beginSecondFactor(SignInForm form);

    /// Confirms it by the form's code; the same attempt then signs in without another.
    RecoveryCodes confirmSecondFactor(SignInForm form);

    /// Has a code mailed for a forgotten password; nobody learns whether somebody has the address.
    void forgot(String server, ForgottenPassword forgotten);

    /// Replaces a forgotten password by the mailed code.
    void reset(String server, PasswordReset reset);

    /// What the server offers and asks of passwords.
    SignInOptions options(String server);

    /// What to do about this program's version, for somebody who is signed in.
    ClientNotice notice(Session session);

    /// What to do about this program's version, when the server lets it in no more.
    ClientNotice notice(String server);

    /// Shows the page of the newer version in the browser.
    void openDownload(ClientNotice notice);

    /// This program's name, such as `phonebar`.
    String application();

    /// Asks about updates, for which nobody need be signed in.
    void updates(String server, Consumer<UpdateApi> question);

    /// Goes on with the session that the version before has handed over.
    Session takeOver(String server, Session.Handed handed);

    /// Trusts the authority for the server from now on.
    void trust(String server, PresentedAuthority authority);
}
