package org.parley.server.templates;

import com.google.inject.AbstractModule;

import org.parley.contract.templates.Template;
import org.parley.server.platform.entity.EntityModule;

/// Wires templates.
public final class TemplatesModule extends AbstractModule {
    @Override
    protected void configure() {
        install(EntityModule.of(Template.class, TemplateRules.class, TemplateResource.class));
    }
}
