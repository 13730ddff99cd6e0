package org.parley.server.platform.tls;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;

import jakarta.inject.Singleton;

import java.security.GeneralSecurityException;

import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;

/// Gives the {@link TlsIdentity} and the `SSLContext` of the listeners.
public final class TlsModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(TlsIdentity.class);
    }

    @Provides
    @Singleton
    SSLContext context(TlsIdentity identity) {
        return contextOf(identity);
    }

    static SSLContext contextOf(TlsIdentity identity) {
        identity.current();
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[] {new CurrentKeyManager(identity)}, null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has TLS", e);
        }
    }
}
