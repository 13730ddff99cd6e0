package org.parley.admin.realtime;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;

import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.parley.contract.platform.Permission;
import org.parley.desk.shell.Page;

/// Brings the live board to the console.
public final class RealtimeModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(RealtimeViewModel.class).in(Singleton.class);
        bind(BoardExport.class);
        bind(SupervisorActions.class).in(Singleton.class);
        bind(RowEditing.class).in(Singleton.class);
        bind(RealtimeView.class);
        Multibinder.newSetBinder(binder(), Page.class)
                .addBinding()
                .toInstance(
                        new Page(
                                "realtime",
                                10,
                                MaterialDesignM.MONITOR_DASHBOARD,
                                "realtime.title",
                                Permission.REALTIME_READ,
                                RealtimeView.class));
    }
}
