package org.parley.server.triggers;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;

import jakarta.inject.Singleton;

import org.parley.contract.intervals.TimeInterval;
import org.parley.contract.staff.AgentAccount;
import org.parley.contract.tags.Tag;
import org.parley.contract.telephony.Route;
import org.parley.contract.telephony.VoiceQueue;
import org.parley.contract.triggers.Trigger;
import org.parley.server.platform.entity.EntityModule;
import org.parley.server.platform.entity.UsedBy;
import org.parley.server.platform.life.Service;
import org.parley.server.triggers.engine.TriggerEngineModule;

import java.util.List;

/// Wires triggers.
public final class TriggersModule extends AbstractModule {
    @Override
    protected void configure() {
        install(EntityModule.of(Trigger.class, TriggerRules.class, TriggerResource.class));
        bind(FirstTrigger.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), Service.class).addBinding().to(FirstTrigger.class);
        install(new TriggerEngineModule());
        var users = Multibinder.newSetBinder(binder(), UsedBy.class);
        for (String kind :
                List.of(
                        VoiceQueue.KIND,
                        Route.KIND,
                        AgentAccount.KIND,
                        TimeInterval.KIND,
                        Tag.KIND)) {
            users.addBinding().toInstance(new TriggerUses(kind));
        }
    }
}
