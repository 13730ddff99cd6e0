package org.parley.server.platform.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;

import org.parley.contract.platform.Creates;
import org.parley.contract.platform.Identified;
import org.parley.contract.platform.Page;
import org.parley.contract.platform.Versioned;
import org.parley.server.platform.http.internal.SafeHeaders;

import java.lang.reflect.Method;
import java.net.URI;

/// What holds for every answer: 201 and `Location` of new objects, `ETag` of versioned ones, 304
/// when the sender has the newest, `Content-Range` of pages, headers that keep browsers from
/// guessing and storing.
@Priority(Priorities.USER + 100)
final class AnswerRules implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        var headers = answer.getHeaders();
        SafeHeaders.forApi(headers::putSingle);
        if ("https".equals(request.getUriInfo().getRequestUri().getScheme())) {
            headers.putSingle("Strict-Transport-Security", "max-age=31536000");
        }
        headers.putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (answer.getStatus() >= 300) {
            return;
        }
        Method definition = AccessFilter.definitionOf(request);
        if (definition != null
                && definition.isAnnotationPresent(Creates.class)
                && answer.getEntity() instanceof Identified made) {
            answer.setStatus(201);
            headers.putSingle(
                    HttpHeaders.LOCATION,
                    locationOf(
                            request.getUriInfo(),
                            definition.getAnnotation(Creates.class).below(),
                            made));
        }
        if (answer.getEntity() instanceof Page<?> page) {
            headers.putSingle("Content-Range", rangeOf(page, request.getUriInfo()));
        }
        if (answer.getEntity() instanceof Versioned versioned) {
            headers.putSingle(HttpHeaders.ETAG, Versions.tag(versioned.version()));
            String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
            if (known != null
                    && request.getMethod().equals(HttpMethod.GET)
                    && Versions.matches(known, versioned.version())) {
                answer.setStatus(304);
                answer.setEntity(null);
            }
        }
    }

    /// Where the page lies in the whole list: `rows 100-199/1234`, or `rows */0` for an empty one.
    private static String rangeOf(Page<?> page, UriInfo request) {
        String asked = request.getQueryParameters().getFirst("offset");
        long first = asked == null || !asked.matches("[0-9]{1,18}") ? 0 : Long.parseLong(asked);
        String rows = page.rows().isEmpty() ? "*" : first + "-" + (first + page.rows().size() - 1);
        return "rows " + rows + "/" + page.total();
    }

    private static URI locationOf(UriInfo request, int leftAway, Identified made) {
        String path = request.getAbsolutePath().getPath();
        for (int i = 0; i < leftAway; i++) {
            path = path.substring(0, path.lastIndexOf('/'));
        }
        return request.getAbsolutePathBuilder()
                .replacePath(path)
                .path(made.id().toString())
                .build();
    }
}
