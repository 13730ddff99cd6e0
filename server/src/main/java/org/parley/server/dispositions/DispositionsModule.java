package org.parley.server.dispositions;

import static org.parley.server.platform.db.tables.Tables.DISPOSITION;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;

import jakarta.inject.Singleton;

import org.parley.contract.dispositions.Disposition;
import org.parley.contract.telephony.VoiceQueue;
import org.parley.server.platform.entity.EntityModule;
import org.parley.server.platform.entity.UsedBy;
import org.parley.server.platform.entity.UsedByColumn;
import org.parley.server.platform.entity.UsedByLink.Users;
import org.parley.server.platform.http.RestResource;
import org.parley.server.platform.life.Service;
import org.parley.server.routing.RoutingListener;
import org.parley.server.routing.desk.ReadyCheck;

/// Wires dispositions.
public final class DispositionsModule extends AbstractModule {
    @Override
    protected void configure() {
        install(
                EntityModule.of(
                        Disposition.class, DispositionRules.class, DispositionResource.class));
        bind(DispositionStore.class).in(Singleton.class);
        bind(CallDispositions.class).in(Singleton.class);
        bind(DueDispositions.class).in(Singleton.class);
        bind(OwnDispositionResource.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), UsedBy.class)
                .addBinding()
                .toInstance(
                        UsedByColumn.byId(
                                VoiceQueue.KIND,
                                DISPOSITION.QUEUE_ID,
                                new Users(Disposition.KIND, DISPOSITION.ID, DISPOSITION.NAME)));
        Multibinder.newSetBinder(binder(), RoutingListener.class)
                .addBinding()
                .to(DueDispositions.class);
        Multibinder.newSetBinder(binder(), ReadyCheck.class).addBinding().to(DueDispositions.class);
        Multibinder.newSetBinder(binder(), Service.class).addBinding().to(DueDispositions.class);
        Multibinder.newSetBinder(binder(), RestResource.class)
                .addBinding()
                .to(OwnDispositionResource.class);
    }
}
