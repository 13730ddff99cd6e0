package org.parley.admin.tags;

import com.google.inject.AbstractModule;

import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.parley.admin.navigation.Places;
import org.parley.contract.platform.Permission;
import org.parley.desk.entity.EntityPage;
import org.parley.desk.shell.Page;

/// Brings tags to the console.
public final class TagsModule extends AbstractModule {
    @Override
    protected void configure() {
        install(
                new EntityPage(
                        new Page(
                                "tags",
                                20,
                                MaterialDesignT.TAG_OUTLINE,
                                "tags.title",
                                Permission.TAGS_READ,
                                TagsView.class,
                                Places.TOOLS)));
    }
}
