package org.parley.server.platform.ranges;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Answers the part of a {@link RangedBody} that is asked for. Several parts at once are answered
/// as the whole, which RFC 9110 allows.
public final class Ranges implements ContainerResponseFilter {
    private static final int PARTIAL = 206;
    private static final int NOT_SATISFIABLE = 416;
    private static final Pattern ONE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

    /// @param last the place of its last byte
    record Range(long first, long last) {
        long count() {
            return last - first + 1;
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer)
            throws IOException {
        if (!(answer.getEntity() instanceof RangedBody body) || answer.getStatus() != 200) {
            return;
        }
        var headers = answer.getHeaders();
        headers.putSingle("Accept-Ranges", "bytes");
        if (!body.fileName().isEmpty()) {
            headers.putSingle(
                    HttpHeaders.CONTENT_DISPOSITION,
                    "attachment; filename=\"" + body.fileName() + "\"");
        }
        String wanted = request.getHeaderString("Range");
        Matcher one = ONE.matcher(wanted == null ? "" : wanted);
        if (!one.matches() || (one.group(1).isEmpty() && one.group(2).isEmpty())) {
            headers.putSingle(HttpHeaders.CONTENT_LENGTH, body.length());
            return;
        }
        Optional<Range> range = find(one.group(1), one.group(2), body.length());
        if (range.isEmpty()) {
            body.close();
            answer.setEntity(null);
            answer.setStatus(NOT_SATISFIABLE);
            headers.putSingle("Content-Range", "bytes */" + body.length());
            return;
        }
        Range part = range.get();
        body.narrow(part.first(), part.count());
        answer.setStatus(PARTIAL);
        headers.putSingle(HttpHeaders.CONTENT_LENGTH, part.count());
        headers.putSingle(
                "Content-Range", "bytes " + part.first() + "-" + part.last() + "/" + body.length());
    }

    /// @param first where it begins; empty for "the last so many"
    /// @param last its last place, or how many; empty for "to the end"
    /// @return empty when there is nothing of it
    static Optional<Range> find(String first, String last, long length) {
        if (first.isEmpty()) {
            long count = Math.min(Long.parseLong(last), length);
            return count == 0
                    ? Optional.empty()
                    : Optional.of(new Range(length - count, length - 1));
        }
        long begin = Long.parseLong(first);
        long end = last.isEmpty() ? length - 1 : Math.min(Long.parseLong(last), length - 1);
        return begin > end ? Optional.empty() : Optional.of(new Range(begin, end));
    }
}
