package org.parley.server.auth.rest;

import jakarta.inject.Inject;

import org.parley.contract.auth.SignedIn;
import org.parley.contract.auth.sso.SsoApi;
import org.parley.contract.auth.sso.SsoBegin;
import org.parley.contract.auth.sso.SsoBegun;
import org.parley.contract.auth.sso.SsoFinish;
import org.parley.server.auth.SsoService;
import org.parley.server.platform.http.CurrentRequest;
import org.parley.server.platform.http.ModuleCheck;
import org.parley.server.platform.http.RestResource;

/// Signing in by the identity provider over REST.
public final class SsoResource implements SsoApi, RestResource {
    private final SsoService sso;
    private final CurrentRequest request;
    private final ModuleCheck modules;

    @Inject
    public SsoResource(SsoService sso, CurrentRequest request, ModuleCheck modules) {
        this.sso = sso;
        this.request = request;
        this.modules = modules;
    }

    @Override
    public SsoBegun begin(SsoBegin begin) {
        return sso.begin(begin, request.address());
    }

    @Override
    public SignedIn finish(SsoFinish finish) {
        SignedIn signedIn = sso.finish(finish, request.address());
        return signedIn.withMe(modules.narrow(signedIn.me()));
    }
}
