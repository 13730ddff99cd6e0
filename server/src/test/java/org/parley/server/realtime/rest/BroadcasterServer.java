package org.parley.server.realtime.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;

import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseBroadcaster;
import jakarta.ws.rs.sse.SseEventSink;

import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.glassfish.jersey.media.sse.SseFeature;
import org.glassfish.jersey.server.ResourceConfig;
import org.parley.contract.platform.Json;
import org.parley.contract.realtime.LiveChange;
import org.parley.contract.realtime.LiveRow;

import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

/// The plain way of Jersey: a resource that registers sinks with a broadcaster.
final class BroadcasterServer implements AutoCloseable {
    private static final ObjectWriter WRITER = Json.strict().writerFor(LiveChange.class);

    private final Streams streams = new Streams();
    private final HttpServer server;
    private int sequence;

    BroadcasterServer() {
        ResourceConfig config =
                new ResourceConfig()
                        .property(CommonProperties.USE_VIRTUAL_THREADS, true)
                        .register(SseFeature.class)
                        .register(streams);
        server =
                GrizzlyHttpServerFactory.createHttpServer(
                        URI.create("http://127.0.0.1:0/"), config, false);
        server.getListener("grizzly").getTransport().setServerConnectionBackLog(4096);
        try {
            server.start();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    int port() {
        return server.getListener("grizzly").getPort();
    }

    int receivers() {
        return streams.receivers.get();
    }

    void broadcast(LiveRow row) {
        try {
            streams.broadcast(
                    WRITER.writeValueAsString(new LiveChange(++sequence, row.key(), row)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    /// The resource.
    @Path("stream")
    @Singleton
    public static final class Streams {
        final AtomicInteger receivers = new AtomicInteger();
        private volatile Sse sse;
        private volatile SseBroadcaster broadcaster;

        @GET
        @Produces(MediaType.SERVER_SENT_EVENTS)
        public void stream(@Context SseEventSink sink, @Context Sse context) {
            synchronized (this) {
                if (broadcaster == null) {
                    sse = context;
                    broadcaster = context.newBroadcaster();
                }
            }
            broadcaster.register(sink);
            receivers.incrementAndGet();
        }

        void broadcast(String json) {
            OutboundSseEvent event =
                    sse.newEventBuilder()
                            .name("changes")
                            .mediaType(MediaType.TEXT_PLAIN_TYPE)
                            .data(String.class, json)
                            .build();
            broadcaster.broadcast(event);
        }
    }
}
