package org.parley.server.auth.rest;

import jakarta.inject.Inject;

import org.parley.contract.auth.AuthApi;
import org.parley.contract.auth.Credentials;
import org.parley.contract.auth.FirstPassword;
import org.parley.contract.auth.ForgottenPassword;
import org.parley.contract.auth.Me;
import org.parley.contract.auth.NewPassword;
import org.parley.contract.auth.PasswordReset;
import org.parley.contract.auth.SecuritySettings;
import org.parley.contract.auth.SignInOptions;
import org.parley.contract.auth.SignedIn;
import org.parley.contract.auth.StayedSignIn;
import org.parley.contract.auth.sso.SingleSignOn;
import org.parley.server.auth.AuthService;
import org.parley.server.auth.PasswordResetService;
import org.parley.server.auth.SecurityService;
import org.parley.server.platform.http.CurrentRequest;
import org.parley.server.platform.http.ModuleCheck;
import org.parley.server.platform.http.RestResource;

import java.util.Optional;

/// Signing in and out over REST.
public final class AuthResource implements AuthApi, RestResource {
    private final AuthService auth;
    private final CurrentRequest request;
    private final ModuleCheck modules;
    private final PasswordResetService resets;
    private final SecurityService security;

    @Inject
    public AuthResource(
            AuthService auth,
            PasswordResetService resets,
            SecurityService security,
            CurrentRequest request,
            ModuleCheck modules) {
        this.modules = modules;
        this.resets = resets;
        this.security = security;
        this.auth = auth;
        this.request = request;
    }

    @Override
    public SignedIn signIn(Credentials credentials) {
        return narrowed(auth.signIn(credentials, request.address()));
    }

    @Override
    public SignedIn changeFirst(FirstPassword change) {
        return narrowed(auth.changeFirst(change, request.address()));
    }

    @Override
    public SignInOptions options() {
        SecuritySettings settings = security.get();
        SingleSignOn sso = settings.singleSignOn();
        return new SignInOptions(
                settings.passwords(),
                resets.isReady(),
                sso.on() ? sso.label() : null,
                auth.mayStay());
    }

    @Override
    public void forgot(ForgottenPassword forgotten) {
        resets.forgot(forgotten, request.address());
    }

    @Override
    public void reset(PasswordReset reset) {
        resets.reset(reset, request.address());
    }

    @Override
    public SignedIn resume(StayedSignIn stayed) {
        return narrowed(auth.resume(stayed, request.address()));
    }

    @Override
    public void leave() {
        String token = request.token();
        if (token != null) {
            auth.leave(token);
        }
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

    private SignedIn narrowed(SignedIn signedIn) {
        return signedIn.withMe(modules.narrow(signedIn.me()));
    }
}
