package org.parley.server.telephony.trunk.internal;

import jakarta.inject.Inject;

import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.demo.DemoPart;
import org.parley.server.telephony.trunk.TrunkService;
import org.parley.server.telephony.trunk.model.Trunk;

import java.util.List;

/// One trunk, `demo`: calls that come from this machine itself.
public final class DemoTrunk implements DemoPart {
    private static final int PORT = 5_090;

    private final TrunkService trunks;

    @Inject
    public DemoTrunk(TrunkService trunks) {
        this.trunks = trunks;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public void make() {
        if (trunks.listTrunks().stream().noneMatch(trunk -> trunk.name().equals("demo"))) {
            trunks.createTrunk(
                    new Trunk("demo", "127.0.0.1", PORT, List.of("127.0.0.1")), Actor.SERVER);
        }
    }
}
