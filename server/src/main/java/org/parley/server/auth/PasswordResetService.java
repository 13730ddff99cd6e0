package org.parley.server.auth;

import org.parley.contract.auth.ForgottenPassword;
import org.parley.contract.auth.PasswordReset;
import org.parley.contract.platform.Refusal;

/// Replaces forgotten passwords by mail.
public interface PasswordResetService {
    /// Whether mails can be sent.
    boolean isReady();

    /// Mails a code to whom the address belongs. Returns before anything is looked up, so that
    /// neither answer nor time tell whether somebody has the address.
    ///
    /// @throws Refusal `CONFLICT` where the server has no mail account, `TOO_MANY_REQUESTS`
    void forgot(ForgottenPassword forgotten, String address);

    /// @throws Refusal `VALIDATION_FAILED` for a code that is wrong, used or older than an hour,
    ///   and for a password that breaks a rule; `TOO_MANY_REQUESTS`
    void reset(PasswordReset reset, String address);
}
