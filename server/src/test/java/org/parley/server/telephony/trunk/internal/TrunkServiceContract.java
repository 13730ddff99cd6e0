package org.parley.server.telephony.trunk.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;

import org.junit.jupiter.api.Test;
import org.parley.contract.platform.ErrorCode;
import org.parley.contract.platform.Refusal;
import org.parley.server.platform.audit.Actor;
import org.parley.server.platform.audit.AuditModule;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.entity.EntityKitModule;
import org.parley.server.platform.events.EventBus;
import org.parley.server.platform.secrets.SecretBox;
import org.parley.server.telephony.trunk.TrunkService;
import org.parley.server.telephony.trunk.configure.TrunkModule;
import org.parley.server.telephony.trunk.model.Trunk;
import org.parley.server.testing.DirectEventBus;

import java.time.Clock;
import java.util.List;

interface TrunkServiceContract {
    Database db();

    default TrunkService trunks() {
        return Guice.createInjector(
                        new EntityKitModule(),
                        new AuditModule(),
                        new TrunkModule(),
                        new AbstractModule() {
                            @Override
                            protected void configure() {
                                bind(Database.class).toInstance(db());
                                bind(EventBus.class).toInstance(new DirectEventBus());
                                bind(SecretBox.class).toInstance(new SecretBox(new byte[32]));
                                bind(Clock.class).toInstance(Clock.systemUTC());
                            }
                        })
                .getInstance(TrunkService.class);
    }

    @Test
    default void findsWhatWasCreatedByName() {
        var second =
                new Trunk("second", "sip.example.org", 5060, List.of("10.0.0.0/8", "192.0.2.7"));
        var first = new Trunk("first", "192.0.2.1", 5070, List.of());
        trunks().createTrunk(second, Actor.SERVER);
        trunks().createTrunk(first, Actor.SERVER);
        assertEquals(
                List.of("first", "second"),
                trunks().listTrunks().stream().map(Trunk::name).toList());
        Trunk stored = trunks().listTrunks().getLast();
        assertEquals(second.matches(), stored.matches());
        assertEquals(second.codecs(), stored.codecs());
        assertEquals("", stored.password());
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
