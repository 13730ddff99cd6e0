package org.parley.server.auth;

import org.parley.contract.auth.Credentials;
import org.parley.contract.auth.Me;
import org.parley.contract.auth.factor.RecoveryCodes;
import org.parley.contract.auth.factor.SecondFactorSetup;
import org.parley.contract.auth.factor.SecondFactorState;
import org.parley.contract.platform.Refusal;

import java.util.UUID;

/// People's second factors. What a person does with the own one needs the password again; each
/// change is audited.
public interface SecondFactorService {
    SecondFactorState get(Me me);

    /// @throws Refusal `CONFLICT` when one is set up already, `FORBIDDEN` when nobody may use one,
    ///   `VALIDATION_FAILED` when the password is wrong
    SecondFactorSetup begin(Me me, String password, String address);

    /// @throws Refusal `SECOND_FACTOR_FAILED` or `CONFLICT`
    RecoveryCodes confirm(Me me, String code);

    /// @throws Refusal `CONFLICT` or `VALIDATION_FAILED`
    RecoveryCodes renewRecoveryCodes(Me me, String password, String address);

    /// @throws Refusal `FORBIDDEN` when the role must have one, `VALIDATION_FAILED`
    void switchOff(Me me, String password, String address);

    /// Begins for somebody who must set one up before signing in.
    ///
    /// @throws Refusal as signing in does; `FORBIDDEN` when the role needs none
    SecondFactorSetup beginAtSignIn(Credentials credentials, String address);

    /// @throws Refusal as signing in does; `SECOND_FACTOR_FAILED` or `CONFLICT`
    RecoveryCodes confirmAtSignIn(Credentials credentials, String address);

    /// Takes somebody else's away.
    ///
    /// @throws Refusal `NOT_FOUND` or `FORBIDDEN`
    void reset(UUID person, Me by);
}
