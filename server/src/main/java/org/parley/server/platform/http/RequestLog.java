package org.parley.server.platform.http;

import jakarta.ws.rs.core.MediaType;

import org.glassfish.jersey.server.monitoring.ApplicationEvent;
import org.glassfish.jersey.server.monitoring.ApplicationEventListener;
import org.glassfish.jersey.server.monitoring.RequestEvent;
import org.glassfish.jersey.server.monitoring.RequestEventListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;

/// One debug line for each request, and a warning for each slow one. Streams are meant to last.
final class RequestLog implements ApplicationEventListener {
    private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);

    private final Duration slow;

    RequestLog(Duration slow) {
        this.slow = slow;
    }

    @Override
    public void onEvent(ApplicationEvent event) {
        // nothing to note at start and end
    }

    @Override
    public RequestEventListener onRequest(RequestEvent start) {
        long began = System.nanoTime();
        return event -> {
            if (event.getType() == RequestEvent.Type.FINISHED) {
                note(event, Duration.ofNanos(System.nanoTime() - began));
            }
        };
    }

    private void note(RequestEvent event, Duration took) {
        var request = event.getContainerRequest();
        var answer = event.getContainerResponse();
        boolean stream =
                answer != null && MediaType.SERVER_SENT_EVENTS_TYPE.equals(answer.getMediaType());
        if (!stream && took.compareTo(slow) >= 0) {
            LOG.warn(
                    "slow: {} /api/{} took {} ms, status {}",
                    request.getMethod(),
                    request.getPath(false),
                    took.toMillis(),
                    answer == null ? "none" : answer.getStatus());
        } else if (LOG.isDebugEnabled()) {
            LOG.debug(
                    "{} /api/{} {} in {} us",
                    request.getMethod(),
                    request.getPath(false),
                    answer == null ? "none" : answer.getStatus(),
                    took.toNanos() / 1000);
        }
    }
}
