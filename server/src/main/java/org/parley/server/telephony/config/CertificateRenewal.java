package org.parley.server.telephony.config;

import org.jspecify.annotations.Nullable;
import org.parley.server.platform.life.Phase;
import org.parley.server.platform.life.Service;
import org.parley.server.platform.life.StartFailure;
import org.parley.server.platform.tls.TlsIdentity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Has Asterisk show softphones the certificate that the server has now: Asterisk keeps the one
/// that it has read until it is told that there is another.
///
/// The server looks for a renewal when a desk connects; for days without one it is asked here.
public final class CertificateRenewal implements Service {
    private static final Logger LOG = LoggerFactory.getLogger(CertificateRenewal.class);
    private static final Duration LOOK_EVERY = Duration.ofHours(1);

    private final TlsIdentity identity;
    private final Runnable renewal;
    private final Semaphore renewed = new Semaphore(0);
    private @Nullable Thread worker;

    /// @param renewal has Asterisk read the certificate again
    public CertificateRenewal(TlsIdentity identity, Runnable renewal) {
        this.identity = identity;
        this.renewal = renewal;
    }

    @Override
    public String name() {
        return "asterisk certificate";
    }

    @Override
    public Phase phase() {
        return Phase.LINKS;
    }

    @Override
    public void start() {
        identity.onRenewal(renewed::release);
        worker = Thread.ofVirtual().name("asterisk-certificate").start(this::work);
    }

    @Override
    public void stop() {
        Thread running = worker;
        if (running != null) {
            running.interrupt();
        }
    }

    private void work() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                if (renewed.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                    renewed.drainPermits();
                    renewal.run();
                } else {
                    look();
                }
            }
        } catch (InterruptedException _) {
            LOG.debug("Asterisk's certificate is kept up no longer");
        }
    }

    private void look() {
        try {
            LOG.debug("The certificate in {} is good", identity.certificateFile());
        } catch (StartFailure e) {
            LOG.error("{} {}", e.getMessage(), e.cure());
        }
    }
}
