package org.parley.server.reports.configure;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import com.google.inject.multibindings.MapBinder;
import com.google.inject.multibindings.Multibinder;

import org.parley.server.platform.agi.AgiScript;
import org.parley.server.platform.http.RestResource;
import org.parley.server.platform.jobs.Job;
import org.parley.server.platform.life.Service;
import org.parley.server.reports.CallMarkListener;
import org.parley.server.reports.CallReportService;
import org.parley.server.reports.internal.CallFactStore;
import org.parley.server.reports.internal.CelService;
import org.parley.server.reports.internal.CelStore;
import org.parley.server.reports.internal.DefaultCallReportService;
import org.parley.server.reports.internal.OwnCalls;
import org.parley.server.reports.internal.Reconciliation;
import org.parley.server.reports.internal.ReturnScript;
import org.parley.server.reports.rest.CallReportResource;
import org.parley.server.reports.rest.OwnCallsResource;
import org.parley.server.telephony.call.CallListener;
import org.parley.server.telephony.config.Dialplan;

/// Takes Asterisk's event log in and serves the call report.
public final class ReportsModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(CallFactStore.class).in(Singleton.class);
        bind(CelStore.class).in(Singleton.class);
        bind(CelService.class).in(Singleton.class);
        bind(DefaultCallReportService.class).in(Singleton.class);
        bind(CallReportService.class).to(DefaultCallReportService.class);
        bind(CallReportResource.class).in(Singleton.class);
        bind(OwnCalls.class).in(Singleton.class);
        bind(ReturnScript.class).in(Singleton.class);
        MapBinder.newMapBinder(binder(), String.class, AgiScript.class)
                .addBinding(Dialplan.RETURN)
                .to(ReturnScript.class);
        bind(OwnCallsResource.class).in(Singleton.class);
        bind(Reconciliation.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), Job.class).addBinding().to(Reconciliation.class);
        Multibinder.newSetBinder(binder(), CallMarkListener.class);
        Multibinder.newSetBinder(binder(), Service.class).addBinding().to(CelService.class);
        Multibinder.newSetBinder(binder(), CallListener.class).addBinding().to(CelService.class);
        var resources = Multibinder.newSetBinder(binder(), RestResource.class);
        resources.addBinding().to(CallReportResource.class);
        resources.addBinding().to(OwnCallsResource.class);
    }
}
