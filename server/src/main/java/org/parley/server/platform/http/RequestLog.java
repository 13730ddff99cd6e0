package org.parley.server.platform.http;

import jakarta.inject.Inject;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;

/// One debug line for each request, a warning for each slow one, and a line for each that was
/// forbidden. Streams are meant to last.
final class RequestLog implements RequestWatch {
    private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);

    private static final int FORBIDDEN = 403;

    private final Duration slow;

    @Inject
    RequestLog(HttpConfig config) {
        this.slow = config.slowRequest();
    }

    @Override
    public void answered(Answered request) {
        if (request.status() == FORBIDDEN) {
            LOG.info("forbidden: {} {}", request.verb(), request.path());
        }
        if (!request.lasting() && request.took().compareTo(slow) >= 0) {
            LOG.warn(
                    "slow: {} {} took {} ms, status {}",
                    request.verb(),
                    request.path(),
                    request.took().toMillis(),
                    request.status());
        } else if (LOG.isDebugEnabled()) {
            LOG.debug(
                    "{} {} {} in {} us",
                    request.verb(),
                    request.path(),
                    request.status(),
                    request.took().toNanos() / 1000);
        }
    }
}
