package org.parley.admin.updates;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;

import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import org.parley.admin.navigation.Places;
import org.parley.contract.platform.Permission;
import org.parley.desk.shell.Badge;
import org.parley.desk.shell.Page;

/// Brings versions and change logs to the console, for administrators.
public final class UpdatesModule extends AbstractModule {
    /// The page's id.
    static final String PAGE = "updates";

    @Override
    protected void configure() {
        bind(UpdatesModel.class).in(Singleton.class);
        bind(UpdatesView.class);
        bind(NewerServerBadge.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), Badge.class).addBinding().to(NewerServerBadge.class);
        Multibinder.newSetBinder(binder(), Page.class)
                .addBinding()
                .toInstance(
                        new Page(
                                PAGE,
                                90,
                                MaterialDesignU.UPDATE,
                                "updates.title",
                                Permission.SETTINGS_WRITE,
                                UpdatesView.class,
                                Places.SYSTEM));
    }
}
