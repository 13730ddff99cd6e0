package org.parley.server.auth;

import org.parley.contract.auth.SignedIn;
import org.parley.contract.auth.sso.SsoBegin;
import org.parley.contract.auth.sso.SsoBegun;
import org.parley.contract.auth.sso.SsoFinish;
import org.parley.contract.platform.Refusal;

/// Signs people in by the word of an identity provider.
public interface SsoService {
    /// @throws Refusal `CONFLICT` where there is none, `UNAVAILABLE` when it does not answer
    SsoBegun begin(SsoBegin begin, String address);

    /// @throws Refusal `SIGN_IN_FAILED` when the provider does not confirm it, `FORBIDDEN` when
    ///   there is nobody of this name here
    SignedIn finish(SsoFinish finish, String address);
}
