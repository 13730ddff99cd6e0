package org.parley.server.templates;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.OptionalBinder;

import jakarta.inject.Singleton;

import org.parley.contract.templates.Template;
import org.parley.server.auth.InvitationLook;
import org.parley.server.platform.entity.EntityModule;

/// Wires templates.
public final class TemplatesModule extends AbstractModule {
    @Override
    protected void configure() {
        install(EntityModule.of(Template.class, TemplateRules.class, TemplateResource.class));
        bind(TemplateOfInvitations.class).in(Singleton.class);
        OptionalBinder.newOptionalBinder(binder(), InvitationLook.class)
                .setBinding()
                .to(TemplateOfInvitations.class);
    }
}
