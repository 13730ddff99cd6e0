package org.parley.admin.templates;

import com.google.inject.AbstractModule;

import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.parley.admin.navigation.Places;
import org.parley.contract.platform.Permission;
import org.parley.desk.entity.EntityPage;
import org.parley.desk.shell.Page;

/// Brings templates to the console.
public final class TemplatesModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(Preview.class);
        install(
                new EntityPage(
                        new Page(
                                "templates",
                                50,
                                MaterialDesignF.FILE_DOCUMENT_OUTLINE,
                                "templates.title",
                                Permission.TEMPLATES_READ,
                                TemplatesView.class,
                                Places.TOOLS)));
    }
}
