package org.parley.server.auth;

import org.parley.contract.auth.Me;

import java.util.Optional;

/// Knows the keys by which programs act in the name of people.
public interface ApiKeyService {
    /// Whom a key stands for: its owner with no more than the key's scopes.
    ///
    /// @return empty for a token that is no key, has expired, or whose owner may not sign in
    Optional<Me> find(String token);
}
