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
        Endpoint endpoint =
                findEndpoint(request)
                        .orElseThrow(() ->
                                new Refusal(
                                        ErrorCode.METHOD_NOT_ALLOWED,
                                        request.getMethod() + " is not offered at this path."));
        CurrentRequest.Facts facts = CurrentRequest.facts();
        facts.endpoint = endpoint.path();
        guard.check(endpoint.access(), authorizationOf(request), facts);
    }

    private static @Nullable String authorizationOf(ContainerRequestContext request) {
        String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (header != null) {
            return header;
        }
        String key = request.getUriInfo().getQueryParameters().getFirst("apikey");
        return key == null ? null : Authorization.Key.SCHEME + " " + key;
    }

    private Optional<Endpoint> findEndpoint(ContainerRequestContext request) {
        var method = ((ExtendedUriInfo) request.getUriInfo()).getMatchedResourceMethod();
        return method == null
                ? Optional.empty()
                : endpoints.find(
                        method.getInvocable().getHandler().getHandlerClass(),
                        method.getInvocable().getDefinitionMethod());
    }

    static @Nullable Method definitionOf(ContainerRequestContext request) {
        var method = ((ExtendedUriInfo) request.getUriInfo()).getMatchedResourceMethod();
        return method == null ? null : method.getInvocable().getDefinitionMethod();
    }
}
