package org.parley.server.auth.rest;

import jakarta.inject.Inject;

import org.parley.contract.auth.Me;
import org.parley.server.auth.AuthService;
import org.parley.server.platform.http.TokenCheck;

import java.util.Optional;

/// Tells the HTTP server whom a request comes from.
public final class SessionCheck implements TokenCheck {
    private final AuthService auth;

    @Inject
    public SessionCheck(AuthService auth) {
        this.auth = auth;
    }

    @Override
    public Optional<Me> bearer(String token) {
        return auth.findByToken(token);
    }

    @Override
    public Optional<Me> basic(String name, String password, String address) {
        return auth.findByPassword(name, password, address);
    }
}
