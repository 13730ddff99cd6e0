package org.parley.server.platform.http;

import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;
import org.parley.server.platform.http.internal.Answers;
import org.parley.server.platform.http.internal.ProblemPage;
import org.parley.server.platform.http.internal.SafeHeaders;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;

/// Serves a {@link SitePage}.
final class SitePageHandler extends HttpHandler {
    private final SitePage page;
    private final Guard guard;

    SitePageHandler(SitePage page, Guard guard) {
        this.page = page;
        this.guard = guard;
    }

    @Override
    public void service(Request request, Response answer) throws IOException {
        try {
            if (!request.getRequestURI().equals(page.path())) {
                throw new Refusal(ErrorCode.NOT_FOUND, Answers.sentenceFor(ErrorCode.NOT_FOUND));
            }
            if (!Method.GET.equals(request.getMethod())
                    && !Method.HEAD.equals(request.getMethod())) {
                answer.setHeader("Allow", "GET, HEAD");
                throw new Refusal(ErrorCode.METHOD_NOT_ALLOWED, "This page can only be read.");
            }
            if (!page.openOnLoopback() || !isLoopback(request)) {
                guard.check(
                        page.access(),
                        request.getAuthorization(),
                        new CurrentRequest.Facts(request.getRemoteAddr(), null));
            }
            write(answer, page.read());
        } catch (Refusal refusal) {
            ProblemPage.write(answer, refusal.code(), refusal.detail());
        }
    }

    private static void write(Response answer, SitePage.Content content) throws IOException {
        byte[] bytes = content.text().getBytes(StandardCharsets.UTF_8);
        answer.setStatus(content.status());
        SafeHeaders.forPage(answer::setHeader);
        answer.setContentType(content.type());
        answer.setContentLength(bytes.length);
        answer.getOutputStream().write(bytes);
    }

    private static boolean isLoopback(Request request) throws IOException {
        return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
    }
}
