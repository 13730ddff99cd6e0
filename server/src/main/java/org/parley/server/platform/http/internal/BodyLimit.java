package org.parley.server.platform.http.internal;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;

import org.glassfish.jersey.server.ExtendedUriInfo;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.MaxBody;
import org.parley.contract.platform.Refusal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Refuses bodies that are too large: at once by their announced length, else while they are read.
/// An endpoint may take more by {@link MaxBody}; it is read only after the sign-in was checked.
@Priority(BodyLimit.BEFORE_ALL_THAT_READ)
public final class BodyLimit implements ContainerRequestFilter {
    static final int BEFORE_ALL_THAT_READ = Priorities.AUTHENTICATION - 500;

    private final long usual;

    public BodyLimit(long max) {
        this.usual = max;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        long max = limitOf(request);
        if (request.getLength() > max) {
            throw tooLarge(max);
        }
        if (request.getLength() < 0) {
            request.setEntityStream(new Limited(request.getEntityStream(), max));
        }
    }

    private long limitOf(ContainerRequestContext request) {
        var method = ((ExtendedUriInfo) request.getUriInfo()).getMatchedResourceMethod();
        MaxBody own =
                method == null
                        ? null
                        : method.getInvocable().getDefinitionMethod().getAnnotation(MaxBody.class);
        return own == null ? usual : Math.max(usual, own.value());
    }

    private static Refusal tooLarge(long max) {
        return new Refusal(
                ErrorCode.TOO_LARGE,
                "The body is larger than the " + max + " bytes that it may be.");
    }

    private static final class Limited extends FilterInputStream {
        private final long max;
        private long read;

        Limited(InputStream in, long max) {
            super(in);
            this.max = max;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            count(Math.max(0, count));
            return count;
        }

        @Override
        public long skip(long n) throws IOException {
            long skipped = super.skip(n);
            count(skipped);
            return skipped;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private void count(long more) {
            read += more;
            if (read > max) {
                throw tooLarge(max);
            }
        }
    }
}
