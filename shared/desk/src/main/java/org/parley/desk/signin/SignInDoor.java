package org.parley.desk.signin;

import org.parley.client.PresentedAuthority;
import org.parley.client.Session;

/// The way in: asks a server for a session. Its methods block.
public interface SignInDoor {
    /// Signs in.
    ///
    /// @throws org.parley.contract.platform.Refusal when the server says no
    /// @throws org.parley.client.ConnectFailure when it is not reached or not trusted
    /// @throws VersionMismatch when this program and the server do not fit
    /// @throws IllegalArgumentException when the address is none
    Session signIn(SignInForm form);

    /// Trusts the authority for the server from now on.
    void trust(String server, PresentedAuthority authority);
}
