package org.parley.admin.settings;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;

import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.parley.admin.navigation.Places;
import org.parley.contract.platform.Permission;
import org.parley.desk.shell.Page;

/// Brings the settings of the centre to the console.
public final class SettingsModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(SettingsDesk.class);
        bind(GeneralView.class);
        bind(NetworkView.class);
        var pages = Multibinder.newSetBinder(binder(), Page.class);
        pages.addBinding()
                .toInstance(
                        new Page(
                                "general",
                                10,
                                MaterialDesignT.TUNE_VARIANT,
                                "general.title",
                                Permission.SETTINGS_READ,
                                GeneralView.class,
                                Places.SYSTEM));
        pages.addBinding()
                .toInstance(
                        new Page(
                                "network",
                                20,
                                MaterialDesignL.LAN,
                                "network.title",
                                Permission.SETTINGS_READ,
                                NetworkView.class,
                                Places.SYSTEM));
    }
}
