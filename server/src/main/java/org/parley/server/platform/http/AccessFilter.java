package org.parley.server.platform.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;

import org.glassfish.jersey.server.ExtendedUriInfo;
import org.jspecify.annotations.Nullable;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;

import java.lang.reflect.Method;
import java.util.Optional;

/// Puts the {@link Guard} before each endpoint.
@Priority(Priorities.AUTHENTICATION)
final class AccessFilter implements ContainerRequestFilter {
    private final Endpoints endpoints;
    private final Guard guard;

    AccessFilter(Endpoints endpoints, Guard guard) {
        this.endpoints = endpoints;
        this.guard = guard;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Access access =
                findAccess(request)
                        .orElseThrow(() ->
                                new Refusal(
                                        ErrorCode.METHOD_NOT_ALLOWED,
                                        request.getMethod() + " is not offered at this path."));
        guard.check(access, authorizationOf(request), CurrentRequest.facts());
    }

    private static @Nullable String authorizationOf(ContainerRequestContext request) {
        String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        String key = request.getUriInfo().getQueryParameters().getFirst("apikey");
        return header == null && key != null ? Authorization.Key.SCHEME + " " + key : header;
    }

    private Optional<Access> findAccess(ContainerRequestContext request) {
        var method = ((ExtendedUriInfo) request.getUriInfo()).getMatchedResourceMethod();
        return method == null
                ? Optional.empty()
                : endpoints.findAccess(
                        method.getInvocable().getHandler().getHandlerClass(),
                        method.getInvocable().getDefinitionMethod());
    }

    static @Nullable Method definitionOf(ContainerRequestContext request) {
        var method = ((ExtendedUriInfo) request.getUriInfo()).getMatchedResourceMethod();
        return method == null ? null : method.getInvocable().getDefinitionMethod();
    }
}
