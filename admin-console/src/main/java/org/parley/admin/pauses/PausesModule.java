package org.parley.admin.pauses;

import com.google.inject.AbstractModule;

import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.parley.admin.navigation.Places;
import org.parley.contract.platform.Permission;
import org.parley.desk.entity.EntityPage;
import org.parley.desk.shell.Page;

/// Brings pauses to the console.
public final class PausesModule extends AbstractModule {
    @Override
    protected void configure() {
        install(
                new EntityPage(
                        new Page(
                                "pauses",
                                10,
                                MaterialDesignC.COFFEE_OUTLINE,
                                "pauses.title",
                                Permission.PAUSES_READ,
                                PausesView.class,
                                Places.TOOLS)));
    }
}
