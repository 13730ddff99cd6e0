package org.parley.server.auth.rest;

import jakarta.inject.Inject;

import org.parley.contract.auth.AuthApi;
import org.parley.contract.auth.Credentials;
import org.parley.contract.auth.Me;
import org.parley.contract.auth.NewPassword;
import org.parley.contract.auth.SignedIn;
import org.parley.server.auth.AuthService;
import org.parley.server.platform.http.CurrentRequest;
import org.parley.server.platform.http.ModuleCheck;
import org.parley.server.platform.http.RestResource;

import java.util.Optional;

/// Signing in and out over REST.
public final class AuthResource implements AuthApi, RestResource {
    private final AuthService auth;
    private final CurrentRequest request;
    private final ModuleCheck modules;

    @Inject
    public AuthResource(AuthService auth, CurrentRequest request, ModuleCheck modules) {
        this.modules = modules;
        this.auth = auth;
        this.request = request;
    }

    @Override
    public SignedIn signIn(Credentials credentials) {
        SignedIn signedIn = auth.signIn(credentials, request.address());
        return signedIn.withMe(modules.narrow(signedIn.me()));
    }

    @Override
    public void signOut() {
        String token = request.token();
        if (token != null) {
            auth.signOut(token);
        }
    }

    @Override
    public Me me() {
        return request.me();
    }

    @Override
    public void changePassword(NewPassword change) {
        auth.changePassword(request.me(), change, Optional.ofNullable(request.token()));
    }
}
