package org.parley.server.triggers.engine;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;

import jakarta.inject.Singleton;

import org.parley.server.platform.jobs.Job;
import org.parley.server.platform.life.Service;
import org.parley.server.telephony.call.CallListener;

/// Wires the running of triggers, and the actions that every centre has.
public final class TriggerEngineModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(ActiveTriggers.class).in(Singleton.class);
        bind(Actions.class).in(Singleton.class);
        bind(PopBoard.class).in(Singleton.class);
        bind(CallLabels.class).in(Singleton.class);
        bind(TriggerLog.class).in(Singleton.class);
        bind(TriggerRunner.class).in(Singleton.class);
        var kinds = Multibinder.newSetBinder(binder(), ActionKind.class);
        kinds.addBinding().to(PopUp.class).in(Singleton.class);
        kinds.addBinding().to(OpenUrl.class).in(Singleton.class);
        kinds.addBinding().to(WebCall.class).in(Singleton.class);
        kinds.addBinding().to(TagCall.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), CallListener.class).addBinding().to(TriggerRunner.class);
        Multibinder.newSetBinder(binder(), Service.class).addBinding().to(TriggerRunner.class);
        Multibinder.newSetBinder(binder(), Job.class).addBinding().to(TriggerLog.class);
    }
}
