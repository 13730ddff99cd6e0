package org.parley.desk.entity;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;

import org.parley.desk.shell.Page;

/// Brings the page of an entity screen: `install(new EntityPage(page))`.
public final class EntityPage extends AbstractModule {
    private final Page page;

    public EntityPage(Page page) {
        this.page = page;
    }

    @Override
    protected void configure() {
        bind(page.view());
        Multibinder.newSetBinder(binder(), Page.class).addBinding().toInstance(page);
    }
}
