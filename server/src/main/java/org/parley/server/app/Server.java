package org.parley.server.app;

import com.google.inject.CreationException;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.ProvisionException;
import com.google.inject.Stage;

import org.parley.server.platform.config.Configuration;
import org.parley.server.platform.config.DataConfig;
import org.parley.server.platform.config.Sources;
import org.parley.server.platform.life.Lifecycle;
import org.parley.server.platform.life.StartFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.stream.Collectors;

/// A running server.
public final class Server implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Server.class);

    private final DataFolder folder;
    private final Injector injector;
    private final Lifecycle lifecycle;

    private Server(DataFolder folder, Injector injector, Lifecycle lifecycle) {
        this.folder = folder;
        this.injector = injector;
        this.lifecycle = lifecycle;
    }

    /// Reads the configuration, builds and starts everything; returns when the server serves.
    ///
    /// @throws org.parley.server.platform.config.ConfigurationFault with all its faults
    /// @throws StartFailure with cause and cure; nothing is left running
    public static Server start(Sources sources) {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        Configuration configuration = Configuration.read(sources, ServerModules.SECTIONS);
        DataFolder folder = DataFolder.take(configuration.get(DataConfig.class).folder());
        try {
            List<Module> modules = ServerModules.of(configuration);
            LOG.info(
                    "Modules: {}",
                    modules.stream()
                            .map(m -> m.getClass().getSimpleName().replaceFirst("Module$", ""))
                            .collect(Collectors.joining(", ")));
            Injector injector = Guice.createInjector(Stage.PRODUCTION, modules);
            Lifecycle lifecycle = injector.getInstance(Lifecycle.class);
            lifecycle.start();
            return new Server(folder, injector, lifecycle);
        } catch (CreationException | ProvisionException e) {
            folder.close();
            throw causeOf(e);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /// A part of the running server, for tests and tools.
    public <T> T part(Class<T> type) {
        return injector.getInstance(type);
    }

    /// Stops everything; requests being served are finished.
    @Override
    public void close() {
        long begin = System.nanoTime();
        lifecycle.stop();
        folder.close();
        LOG.info("Stopped in {} ms", (System.nanoTime() - begin) / 1_000_000);
    }

    private static StartFailure causeOf(RuntimeException fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartFailure failure) {
                return failure;
            }
        }
        return new StartFailure(
                "The server's parts do not fit together: " + fault.getMessage(),
                "This is a fault of the program; please report it with the log.",
                fault);
    }
}
