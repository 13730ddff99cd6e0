package org.parley.server.auth.internal.factor;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.parley.contract.auth.Credentials;
import org.parley.contract.auth.SecondFactorRules;
import org.parley.contract.auth.factor.RecoveryCodes;
import org.parley.contract.auth.factor.SecondFactorSetup;
import org.parley.contract.auth.sso.SingleSignOn;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;
import org.parley.server.auth.SecurityService;
import org.parley.server.auth.model.Person;

/// What sign-in asks beside the password.
public final class FactorCheck {
    private final SecondFactors factors;
    private final ProvenAttempts attempts;
    private final SecurityService security;

    @Inject
    public FactorCheck(SecondFactors factors, ProvenAttempts attempts, SecurityService security) {
        this.factors = factors;
        this.attempts = attempts;
        this.security = security;
    }

    /// Refuses a password of somebody whose role signs in by the identity provider alone.
    ///
    /// @throws Refusal `FORBIDDEN`
    public void requirePasswordAllowed(Person person) {
        SingleSignOn provider = security.get().singleSignOn();
        if (provider.required(person.role())) {
            throw new Refusal(
                    ErrorCode.FORBIDDEN,
                    "Your role signs in by " + provider.label() + ", not by a password here.");
        }
    }

    /// Whether a code is still to be shown in this sign-in.
    public boolean isOpen(Person person, Credentials credentials) {
        return rules().allowed()
                && factors.isOn(person.id())
                && !attempts.contains(credentials.attempt(), person.id());
    }

    /// Takes the code of the credentials.
    ///
    /// @return whether it fits
    /// @throws Refusal `SECOND_FACTOR_REQUIRED` when there is none
    public boolean take(Person person, Credentials credentials) {
        String code = credentials.code();
        if (code == null || code.isBlank()) {
            throw new Refusal(
                    ErrorCode.SECOND_FACTOR_REQUIRED,
                    "Give the code that your authenticator app shows, too.");
        }
        boolean fits = factors.take(person, code);
        if (fits) {
            attempts.add(credentials.attempt(), person.id());
        }
        return fits;
    }

    /// Refuses who must have a second factor and has none.
    ///
    /// @throws Refusal `SECOND_FACTOR_SETUP_REQUIRED`
    public void requireSetUp(Person person) {
        if (rules().needed(person.role()) && !factors.isOn(person.id())) {
            throw new Refusal(
                    ErrorCode.SECOND_FACTOR_SETUP_REQUIRED,
                    "Your role signs in with a second factor. Set one up first.");
        }
    }

    /// Refuses who has or must have a second factor where none can be asked for.
    public void requireNone(Person person) {
        requirePasswordAllowed(person);
        SecondFactorRules rules = rules();
        if (rules.needed(person.role()) || (rules.allowed() && factors.isOn(person.id()))) {
            throw new Refusal(
                    ErrorCode.SECOND_FACTOR_REQUIRED,
                    "This account needs a second factor, so name and password alone are not enough"
                            + " here. Programs use an API key.");
        }
    }

    /// Begins for somebody who must set one up before signing in.
    ///
    /// @throws Refusal `FORBIDDEN` when the role needs none
    public SecondFactorSetup begin(Person person) {
        if (!rules().needed(person.role())) {
            throw new Refusal(
                    ErrorCode.FORBIDDEN,
                    "Sign in first, then set a second factor up in your account.");
        }
        return factors.begin(person);
    }

    /// Confirms what was begun; the same sign-in then needs no other code.
    public RecoveryCodes confirm(Person person, Credentials credentials) {
        String code = credentials.code();
        RecoveryCodes codes = factors.confirm(person, code == null ? "" : code);
        attempts.add(credentials.attempt(), person.id());
        return codes;
    }

    /// The sign-in has ended in a session.
    public void done(@Nullable String attempt, Person person) {
        attempts.remove(attempt, person.id());
    }

    private SecondFactorRules rules() {
        return security.get().secondFactor();
    }
}
