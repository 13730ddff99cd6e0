package org.parley.server.platform.http;

import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;

/// Stands before Jersey: binds the request's facts to its thread.
final class FrontHandler extends HttpHandler {
    private final HttpHandler jersey;

    FrontHandler(HttpHandler jersey) {
        this.jersey = jersey;
    }

    @Override
    public void start() {
        super.start();
        jersey.start();
    }

    @Override
    public void service(Request request, Response answer) throws Exception {
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
        }
    }

    @Override
    public void destroy() {
        jersey.destroy();
        super.destroy();
    }
}
