package org.parley.server.auth;

import org.jspecify.annotations.Nullable;
import org.parley.contract.auth.Me;
import org.parley.contract.auth.account.ApiKey;
import org.parley.contract.auth.account.MadeApiKey;
import org.parley.contract.auth.account.NewApiKey;
import org.parley.contract.platform.Page;
import org.parley.contract.platform.Refusal;

import java.util.Optional;
import java.util.UUID;

/// The keys by which programs act in the name of people. Each change is audited.
public interface ApiKeyService {
    /// @param search a part of the key's name or of its owner's
    Page<ApiKey> list(@Nullable String search, int limit, int offset);

    /// @throws Refusal `VALIDATION_FAILED` for a scope that the person lacks or an end that is
    ///   past, `CONFLICT` when the name is taken
    MadeApiKey create(NewApiKey key, Me by);

    /// @throws Refusal `NOT_FOUND`, or `FORBIDDEN` when the owner may do more
    void delete(UUID id, Me by);

    /// Whom a key stands for: its owner with no more than the key's scopes.
    ///
    /// @return empty for a token that is no key, has expired, or whose owner may not sign in
    Optional<Me> find(String token);
}
