package org.parley.server.platform.http;

import jakarta.ws.rs.core.MediaType;

import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;

import java.time.Duration;
import java.util.List;

/// Stands before Jersey: binds the request's facts to its thread, and tells the watches how it was
/// answered. They are told here and not by Jersey's own events, which cost each request more than
/// what they tell is worth.
final class FrontHandler extends HttpHandler {
    private final HttpHandler jersey;
    private final List<RequestWatch> watches;

    FrontHandler(HttpHandler jersey, List<RequestWatch> watches) {
        this.jersey = jersey;
        this.watches = watches;
    }

    @Override
    public void start() {
        super.start();
        jersey.start();
    }

    @Override
    public void service(Request request, Response answer) throws Exception {
        long began = System.nanoTime();
        String verb = request.getMethod().getMethodString();
        String path = request.getRequestURI();
        var facts =
                new CurrentRequest.Facts(request.getRemoteAddr(), request.getHeader("If-Match"));
        try {
            CurrentRequest.serve(
                    facts,
                    () -> {
                        jersey.service(request, answer);
                        return null;
                    });
        } finally {
            facts.end();
            var took = Duration.ofNanos(System.nanoTime() - began);
            var answered =
                    new RequestWatch.Answered(
                            verb, path, facts.endpoint, answer.getStatus(), took, lasts(answer));
            for (RequestWatch watch : watches) {
                watch.answered(answered);
            }
        }
    }

    @Override
    public void destroy() {
        jersey.destroy();
        super.destroy();
    }

    private static boolean lasts(Response answer) {
        String type = answer.getContentType();
        return type != null && type.startsWith(MediaType.SERVER_SENT_EVENTS);
    }
}
