package org.parley.agent.myday;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;

import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.parley.contract.platform.Permission;
import org.parley.desk.shell.Page;

/// Brings "My day" to the desk.
public final class MyDayModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(MyDayViewModel.class).in(Singleton.class);
        bind(MyDayView.class);
        Multibinder.newSetBinder(binder(), Page.class)
                .addBinding()
                .toInstance(
                        new Page(
                                "myday",
                                10,
                                MaterialDesignA.ACCOUNT_CLOCK_OUTLINE,
                                "myday.title",
                                Permission.PHONE_USE,
                                MyDayView.class));
    }
}
