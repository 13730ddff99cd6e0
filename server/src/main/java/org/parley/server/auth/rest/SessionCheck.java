package org.parley.server.auth.rest;

import jakarta.inject.Inject;

import org.parley.contract.auth.Me;
import org.parley.server.auth.ApiKeyService;
import org.parley.server.auth.AuthService;
import org.parley.server.platform.http.TokenCheck;

import java.util.Optional;

/// Tells the HTTP server whom a request comes from.
public final class SessionCheck implements TokenCheck {
    private final AuthService auth;
    private final ApiKeyService keys;

    @Inject
    public SessionCheck(AuthService auth, ApiKeyService keys) {
        this.auth = auth;
        this.keys = keys;
    }

    @Override
    public Optional<Me> bearer(String token) {
        return keys.find(token).or(() -> auth.findByToken(token));
    }

    @Override
    public boolean isReplaced(String token) {
        return auth.isReplaced(token);
    }

    @Override
    public Optional<Me> key(String key) {
        return keys.find(key);
    }

    @Override
    public Optional<Me> basic(String name, String password, String address) {
        return auth.findByPassword(name, password, address);
    }
}
