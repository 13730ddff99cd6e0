package org.parley.server.platform.audit;

import com.google.inject.AbstractModule;

import jakarta.inject.Singleton;

/// Gives the {@link Audit} and the {@link AuditTrail}.
public final class AuditModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(Audit.class).in(Singleton.class);
        bind(AuditTrail.class).in(Singleton.class);
    }
}
