package org.parley.server.auth.rest;

import jakarta.inject.Inject;

import org.parley.contract.auth.SecurityApi;
import org.parley.contract.auth.SecuritySettings;
import org.parley.contract.auth.directory.DirectoryTried;
import org.parley.contract.auth.directory.DirectoryTry;
import org.parley.server.auth.SecurityService;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.http.CurrentRequest;
import org.parley.server.platform.http.RestResource;

/// The security settings over REST.
public final class SecurityResource implements SecurityApi, RestResource {
    private final SecurityService security;
    private final CurrentRequest request;

    @Inject
    public SecurityResource(SecurityService security, CurrentRequest request) {
        this.security = security;
        this.request = request;
    }

    @Override
    public SecuritySettings get() {
        return security.get();
    }

    @Override
    public SecuritySettings put(SecuritySettings settings) {
        request.requireUnchanged(security.get().version());
        return security.change(settings, Actor.of(request.me()));
    }

    @Override
    public DirectoryTried tryDirectory(DirectoryTry wanted) {
        return security.tryDirectory(wanted);
    }
}
