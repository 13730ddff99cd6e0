package org.parley.contract.auth;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.parley.contract.auth.directory.DirectorySignIn;
import org.parley.contract.auth.sso.SingleSignOn;
import org.parley.contract.platform.Versioned;

/// How strict sign-in is, as an administrator sets it.
///
/// @param version grows with each change
public record SecuritySettings(
        @NotNull @Valid PasswordRules passwords,
        @NotNull @Valid LockOutRules lockOut,
        @NotNull @Valid SecondFactorRules secondFactor,
        @NotNull @Valid SingleSignOn singleSignOn,
        @NotNull @Valid DirectorySignIn directory,
        long version)
        implements Versioned {
    /// What holds before anybody has set anything.
    public static final SecuritySettings USUAL =
            new SecuritySettings(
                    PasswordRules.OFF,
                    LockOutRules.USUAL,
                    SecondFactorRules.USUAL,
                    SingleSignOn.OFF,
                    DirectorySignIn.OFF,
                    0);

    public SecuritySettings {
        singleSignOn = singleSignOn == null ? SingleSignOn.OFF : singleSignOn;
        directory = directory == null ? DirectorySignIn.OFF : directory;
    }

    public SecuritySettings withPasswords(PasswordRules other) {
        return new SecuritySettings(other, lockOut, secondFactor, singleSignOn, directory, version);
    }

    public SecuritySettings withLockOut(LockOutRules other) {
        return new SecuritySettings(
                passwords, other, secondFactor, singleSignOn, directory, version);
    }

    public SecuritySettings withSecondFactor(SecondFactorRules other) {
        return new SecuritySettings(passwords, lockOut, other, singleSignOn, directory, version);
    }

    public SecuritySettings withVersion(long other) {
        return new SecuritySettings(
                passwords, lockOut, secondFactor, singleSignOn, directory, other);
    }

    public SecuritySettings withSingleSignOn(SingleSignOn other) {
        return new SecuritySettings(passwords, lockOut, secondFactor, other, directory, version);
    }

    public SecuritySettings withDirectory(DirectorySignIn other) {
        return new SecuritySettings(passwords, lockOut, secondFactor, singleSignOn, other, version);
    }
}
