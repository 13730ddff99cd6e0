package org.parley.server.auth;

import org.parley.contract.auth.ForgottenPassword;
import org.parley.contract.auth.PasswordReset;
import org.parley.contract.auth.account.InvitationCode;
import org.parley.contract.platform.Refusal;
import org.parley.server.auth.model.Person;

/// Replaces forgotten passwords by mail.
public interface PasswordResetService {
    /// Whether mails can be sent.
    boolean isReady();

    /// Mails a code to whom the address belongs. Returns before anything is looked up, so that
    /// neither answer nor time tell whether somebody has the address.
    ///
    /// @throws Refusal `CONFLICT` where the server has no mail account, `TOO_MANY_REQUESTS`
    void forgot(ForgottenPassword forgotten, String address);

    /// Mails somebody a code that works for three days.
    ///
    /// @param language `en` or `it`
    /// @throws Refusal `CONFLICT` where the server has no mail account, the person no address or is
    ///   switched off, or the mail was not taken
    void invite(Person person, String language);

    /// Makes somebody a code that works for three days.
    ///
    /// @throws Refusal `CONFLICT` for one who is switched off
    InvitationCode codeFor(Person person);

    /// @throws Refusal `VALIDATION_FAILED` for a code that is wrong, used or too old, and for a
    ///   password that breaks a rule; `TOO_MANY_REQUESTS`
    void reset(PasswordReset reset, String address);
}
