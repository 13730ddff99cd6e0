package org.parley.server.platform.http;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;

import org.glassfish.grizzly.http.CompressionConfig;
import org.glassfish.grizzly.http.server.HttpHandlerRegistration;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.server.ServerConfiguration;
import org.glassfish.grizzly.ssl.SSLEngineConfigurator;
import org.glassfish.grizzly.strategies.WorkerThreadIOStrategy;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpContainer;
import org.glassfish.jersey.server.ContainerFactory;
import org.jspecify.annotations.Nullable;
import org.parley.server.platform.http.internal.PathFilter;
import org.parley.server.platform.http.internal.ProblemPage;
import org.parley.server.platform.life.Phase;
import org.parley.server.platform.life.Service;
import org.parley.server.platform.life.StartFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.net.ssl.SSLContext;

/// The listeners: TLS for everybody, plain HTTP on loopback. Each request has a virtual thread.
@Singleton
public final class HttpService implements Service {
    private static final Logger LOG = LoggerFactory.getLogger(HttpService.class);

    /// Longer than clients keep idle connections (the JDK's client: 30 s), so that it is the client
    /// that closes them: a request written while the server closes is lost, and may not be repeated
    /// when it changes something.
    private static final int IDLE_SECONDS = 90;

    private static final int BACKLOG = 4096;

    /// Each request's thread is new and makes its own buffer: a command fits in this one.
    private static final int READ_BUFFER = 8192;

    private static final int COMPRESS_FROM = 1024;
    private static final int GRACE_SECONDS = 10;

    private final HttpConfig config;
    private final RestApplication rest;
    private final Set<SitePage> pages;
    private final Guard guard;
    private final Set<RequestWatch> watches;
    private final Provider<SSLContext> tls;
    private @Nullable HttpServer server;

    @Inject
    HttpService(
            HttpConfig config,
            RestApplication rest,
            Set<SitePage> pages,
            Guard guard,
            Set<RequestWatch> watches,
            Provider<SSLContext> tls) {
        this.config = config;
        this.rest = rest;
        this.pages = pages;
        this.guard = guard;
        this.watches = watches;
        this.tls = tls;
    }

    @Override
    public String name() {
        return "HTTP";
    }

    @Override
    public Phase phase() {
        return Phase.DOORS;
    }

    @Override
    public synchronized void start() {
        HttpServer made = new HttpServer();
        if (config.port() >= 0) {
            made.addListener(listener("plain", config.host(), config.port()));
        }
        if (config.securePort() >= 0) {
            made.addListener(secured(listener("secure", config.secureHost(), config.securePort())));
        }
        publish(made.getServerConfiguration());
        try {
            made.start();
        } catch (IOException e) {
            made.shutdownNow();
            throw failure(e);
        }
        server = made;
        for (NetworkListener listener : made.getListeners()) {
            LOG.info(
                    "listening at {}://{}:{}",
                    listener.isSecure() ? "https" : "http",
                    listener.getHost(),
                    listener.getPort());
        }
    }

    /// Takes no more requests and waits up to 10 s for those being served.
    @Override
    public synchronized void stop() {
        HttpServer running = server;
        server = null;
        if (running == null) {
            return;
        }
        rest.endLastingAnswers();
        try {
            running.shutdown(GRACE_SECONDS, TimeUnit.SECONDS)
                    .get(GRACE_SECONDS + 2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running.shutdownNow();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("requests did not end in {} s, closing their connections", GRACE_SECONDS, e);
            running.shutdownNow();
        }
    }

    /// The port of the plain listener while it listens.
    public OptionalInt plainPort() {
        return portOf("plain");
    }

    /// The port of the TLS listener while it listens.
    public OptionalInt securePort() {
        return portOf("secure");
    }

    private synchronized OptionalInt portOf(String listener) {
        NetworkListener found = server == null ? null : server.getListener(listener);
        return found == null ? OptionalInt.empty() : OptionalInt.of(found.getPort());
    }

    private void publish(ServerConfiguration site) {
        site.setDefaultErrorPageGenerator(new ProblemPage());
        site.setDefaultQueryEncoding(StandardCharsets.UTF_8);
        site.setHttpServerName("Parley");
        site.setTraceEnabled(false);
        var jersey = ContainerFactory.createContainer(GrizzlyHttpContainer.class, rest.configure());
        site.addHttpHandler(
                new FrontHandler(jersey, List.copyOf(watches)),
                HttpHandlerRegistration.builder().contextPath("/api").urlPattern("/*").build());
        for (SitePage page : pages) {
            site.addHttpHandler(new SitePageHandler(page, guard), page.path());
        }
    }

    private static NetworkListener listener(String name, String host, int port) {
        NetworkListener listener = new NetworkListener(name, host, port);
        listener.registerAddOn(new PathFilter.Installer());
        listener.getKeepAlive().setMaxRequestsCount(-1);
        listener.getKeepAlive().setIdleTimeoutInSeconds(IDLE_SECONDS);
        CompressionConfig compression = listener.getCompressionConfig();
        compression.setCompressionMode(CompressionConfig.CompressionMode.ON);
        compression.setCompressionMinSize(COMPRESS_FROM);
        compression.setCompressibleMimeTypes(
                "application/json", "application/problem+json", "text/html", "text/plain");
        var transport = listener.getTransport();
        transport.setServerConnectionBackLog(BACKLOG);
        transport.setReadBufferSize(READ_BUFFER);
        transport.setIOStrategy(WorkerThreadIOStrategy.getInstance());
        transport.setWorkerThreadPool(
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("http-" + name + "-", 0).factory()));
        return listener;
    }

    private NetworkListener secured(NetworkListener listener) {
        listener.setSecure(true);
        listener.setSSLEngineConfig(
                new SSLEngineConfigurator(tls.get(), false, false, false)
                        .setEnabledProtocols(new String[] {"TLSv1.3", "TLSv1.2"}));
        return listener;
    }

    private StartFailure failure(IOException fault) {
        String where =
                (config.port() >= 0 ? config.host() + ":" + config.port() : "")
                        + (config.port() >= 0 && config.securePort() >= 0 ? " and " : "")
                        + (config.securePort() >= 0
                                ? config.secureHost() + ":" + config.securePort()
                                : "");
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return new StartFailure(
                        "The server cannot listen at "
                                + where
                                + ": another program has the port, or the address is not of this"
                                + " machine.",
                        "Stop that program, or set http.port, http.secure-port or their hosts"
                                + " otherwise.",
                        fault);
            }
        }
        return new StartFailure(
                "The server cannot listen at " + where + ": " + fault.getMessage() + ".",
                "Look at http.host, http.port, http.secure-host and http.secure-port.",
                fault);
    }
}
