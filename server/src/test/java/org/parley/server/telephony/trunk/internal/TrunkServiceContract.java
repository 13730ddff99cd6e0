package org.parley.server.telephony.trunk.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.audit.Audit;
import org.parley.server.platform.db.Database;
import org.parley.server.telephony.trunk.TrunkService;
import org.parley.server.telephony.trunk.model.Trunk;
import org.parley.server.testing.DirectEventBus;

import java.time.Clock;
import java.util.List;

interface TrunkServiceContract {
    Database db();

    default TrunkService trunks() {
        return new DefaultTrunkService(db(), new Audit(Clock.systemUTC()), new DirectEventBus());
    }

    @Test
    default void findsWhatWasCreatedByName() {
        var second =
                new Trunk("second", "sip.example.org", 5060, List.of("10.0.0.0/8", "192.0.2.7"));
        var first = new Trunk("first", "192.0.2.1", 5070, List.of());
        trunks().createTrunk(second, Actor.SERVER);
        trunks().createTrunk(first, Actor.SERVER);
        assertEquals(List.of(first, second), trunks().listTrunks());
    }

    @Test
    default void refusesASecondOfTheName() {
        var trunk = new Trunk("one", "192.0.2.1", 5060, List.of());
        trunks().createTrunk(trunk, Actor.SERVER);
        Refusal refusal =
                assertThrows(Refusal.class, () -> trunks().createTrunk(trunk, Actor.SERVER));
        assertEquals(ErrorCode.CONFLICT, refusal.code());
    }
}
