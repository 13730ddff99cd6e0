package org.parley.server.telephony.call.internal;

import jakarta.inject.Inject;

import org.parley.server.platform.ami.AmiLink;
import org.parley.server.platform.life.HealthCheck;
import org.parley.server.platform.life.Phase;
import org.parley.server.platform.life.Service;

import java.util.Optional;

/// Opens the link to Asterisk when the server starts. The server also runs without an Asterisk: the
/// link goes on trying.
public final class CallLink implements Service, HealthCheck {
    private final AmiLink link;
    private final CallWatch watch;

    @Inject
    CallLink(AmiLink link, CallWatch watch) {
        this.link = link;
        this.watch = watch;
    }

    @Override
    public String name() {
        return "asterisk";
    }

    @Override
    public Phase phase() {
        return Phase.LINKS;
    }

    @Override
    public void start() {
        link.open(watch);
    }

    @Override
    public void stop() {
        link.close();
    }

    @Override
    public Optional<String> fault() {
        return link.connected() ? Optional.empty() : Optional.of("Asterisk is not connected.");
    }
}
