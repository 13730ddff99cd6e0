package org.parley.server.platform.demo;

import jakarta.inject.Inject;

import org.parley.server.platform.life.Phase;
import org.parley.server.platform.life.Service;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Makes the demo data before anything else reads the database.
public final class DemoService implements Service {
    private static final Logger LOG = LoggerFactory.getLogger(DemoService.class);

    private final List<DemoPart> parts;

    @Inject
    public DemoService(Set<DemoPart> parts) {
        this.parts = parts.stream().sorted(Comparator.comparingInt(DemoPart::order)).toList();
    }

    @Override
    public String name() {
        return "demo data";
    }

    @Override
    public Phase phase() {
        return Phase.STORAGE;
    }

    @Override
    public void start() {
        parts.forEach(DemoPart::make);
        LOG.warn(
                "Demo data is in the database: its passwords stand in the documentation, so this"
                        + " server is for trying only");
    }

    @Override
    public void stop() {
        // nothing runs
    }
}
