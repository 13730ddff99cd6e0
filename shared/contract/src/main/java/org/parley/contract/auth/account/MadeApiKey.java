package org.parley.contract.auth.account;

import org.parley.contract.platform.Identified;

import java.util.UUID;

/// A key that was just made.
///
/// @param token the key itself, to be sent as `Authorization: Bearer …`; it is shown now and never
///   again
public record MadeApiKey(UUID id, ApiKey key, String token) implements Identified {
    @Override
    public String toString() {
        return "MadeApiKey[" + key.name() + "]";
    }
}
