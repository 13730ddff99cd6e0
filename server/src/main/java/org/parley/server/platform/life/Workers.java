package org.parley.server.platform.life;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/// Ends threads that may be writing to the database. They are never interrupted: a write of H2 that
/// is interrupted closes the database's file for everybody.
public final class Workers {
    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final long SECONDS = 5;

    private Workers() {}

    /// Takes no more work and waits up to 5 s for what was begun.
    public static void end(ExecutorService worker) {
        worker.shutdown();
        try {
            if (!worker.awaitTermination(SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("{} has not ended in {} s and is left alone", worker, SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
