package org.parley.contract.auth.sso;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.parley.contract.auth.Role;

import java.util.Set;

/// Signing in by an identity provider (OpenID Connect, authorization code with PKCE). It finds
/// people who exist already; it makes none and gives no rights.
///
/// @param label how people call the provider, on the button of the sign-in screen
/// @param issuer its address, from which everything else is discovered
/// @param clientSecret absent keeps the stored one, empty removes it; never sent back
/// @param scopes what is asked for, beginning with `openid`
/// @param claim which claim of the identity token names the person
/// @param match what the claim is compared with
/// @param only roles whose people sign in by the provider alone; administrators never do
public record SingleSignOn(
        boolean on,
        @NotNull @Size(max = 60) String label,
        @NotNull @Size(max = 500) String issuer,
        @NotNull @Size(max = 200) String clientId,
        @Nullable @Size(max = 500) String clientSecret,
        @NotNull @Size(max = 200) String scopes,
        @NotNull @Size(max = 100) String claim,
        @NotNull Match match,
        @NotNull Set<Role> only) {
    /// Not in use.
    public static final SingleSignOn OFF =
            new SingleSignOn(
                    false,
                    "",
                    "",
                    "",
                    null,
                    "openid profile email",
                    "preferred_username",
                    Match.LOGIN_NAME,
                    Set.of());

    /// Google's accounts: people are found by their mail address, which Google has verified. Only
    /// the client's id and secret are still to be said.
    public static final SingleSignOn GOOGLE =
            new SingleSignOn(
                    true,
                    "Google",
                    "https://accounts.google.com",
                    "",
                    null,
                    "openid email profile",
                    "email",
                    Match.EMAIL,
                    Set.of());

    public SingleSignOn {
        only = Set.copyOf(only);
    }

    /// What a claim is compared with.
    public enum Match {
        LOGIN_NAME,
        /// Only one that the provider has verified counts.
        EMAIL
    }

    /// The same with another secret.
    public SingleSignOn withSecret(@Nullable String secret) {
        return new SingleSignOn(on, label, issuer, clientId, secret, scopes, claim, match, only);
    }

    /// Whether people of the role sign in by the provider alone.
    public boolean required(Role role) {
        return on && role != Role.ADMIN && only.contains(role);
    }

    /// Never shows the secret.
    @Override
    public String toString() {
        return "SingleSignOn[" + (on ? issuer : "off") + "]";
    }
}
