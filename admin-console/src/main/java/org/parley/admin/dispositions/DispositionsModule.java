package org.parley.admin.dispositions;

import com.google.inject.AbstractModule;

import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.parley.admin.navigation.Places;
import org.parley.contract.platform.Permission;
import org.parley.desk.entity.EntityPage;
import org.parley.desk.shell.Page;

/// Brings dispositions to the console.
public final class DispositionsModule extends AbstractModule {
    @Override
    protected void configure() {
        install(
                new EntityPage(
                        new Page(
                                "dispositions",
                                25,
                                MaterialDesignC.CLIPBOARD_CHECK_OUTLINE,
                                "dispositions.title",
                                Permission.DISPOSITIONS_READ,
                                DispositionsView.class,
                                Places.TOOLS)));
    }
}
