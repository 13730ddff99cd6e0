package org.parley.server.platform.http;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.parley.contract.auth.Me;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.LicensedModule;
import org.parley.contract.platform.Permission;
import org.parley.contract.platform.Refusal;

import java.util.Optional;

/// The one place that asks who sends a request and whether he or she may.
final class Guard {
    private final TokenCheck tokens;
    private final ModuleCheck modules;

    @Inject
    Guard(TokenCheck tokens, ModuleCheck modules) {
        this.tokens = tokens;
        this.modules = modules;
    }

    /// Lets the request pass, and notes the person in its facts, or refuses it.
    ///
    /// @param header the request's `Authorization`
    void check(Access access, @Nullable String header, CurrentRequest.Facts facts) {
        if (access instanceof Access.Needs(Permission permission)) {
            Me me = authenticate(header, facts);
            requireLicensed(permission);
            if (permission != Permission.SIGNED_IN && !me.permissions().contains(permission)) {
                throw new Refusal(
                        ErrorCode.FORBIDDEN,
                        "This needs the permission "
                                + permission.code()
                                + ", which "
                                + me.name()
                                + " does not have. Ask an administrator for it.");
            }
        }
    }

    private void requireLicensed(Permission permission) {
        LicensedModule.of(permission)
                .filter(module -> !modules.licensed(module))
                .ifPresent(module -> {
                    throw new Refusal(
                            ErrorCode.MODULE_NOT_LICENSED,
                            "The licence does not cover the module "
                                    + module
                                    + ", or has expired. Its data is kept. An administrator can"
                                    + " load another licence.");
                });
    }

    private Me authenticate(@Nullable String header, CurrentRequest.Facts facts) {
        Authorization authorization = Authorization.read(header);
        Optional<Me> found =
                switch (authorization) {
                    case Authorization.Bearer(String token) -> {
                        facts.token = token;
                        yield tokens.bearer(token);
                    }
                    case Authorization.Basic(String name, String password) ->
                            tokens.basic(name, password, facts.address);
                    case Authorization.Key(String key) -> tokens.key(key);
                    case Authorization.None() -> Optional.empty();
                };
        Me me = modules.narrow(found.orElseThrow(() -> unauthenticated(authorization)));
        facts.me = me;
        return me;
    }

    private Refusal unauthenticated(Authorization authorization) {
        return switch (authorization) {
            case Authorization.Bearer(String token) when tokens.isReplaced(token) ->
                    new Refusal(
                            ErrorCode.SIGNED_IN_ELSEWHERE,
                            "You have signed in with the same program elsewhere, so this session"
                                    + " has ended. Sign in again to go on here.");
            case Authorization.Bearer _ ->
                    new Refusal(
                            ErrorCode.UNAUTHENTICATED,
                            "The session has ended or was never there. Sign in again.");
            case Authorization.Key _ ->
                    new Refusal(
                            ErrorCode.UNAUTHENTICATED,
                            "The key has expired, was deleted, or was never there. Make another.");
            case Authorization.Basic _ ->
                    new Refusal(
                            ErrorCode.SIGN_IN_FAILED,
                            "User name and password do not fit. Check both.");
            case Authorization.None() ->
                    new Refusal(
                            ErrorCode.UNAUTHENTICATED,
                            "This needs a sign-in: send the token as Authorization: Bearer.");
        };
    }
}
