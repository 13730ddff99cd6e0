package org.parley.server.app;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.OptionalBinder;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;

import org.parley.server.platform.tls.TlsIdentity;
import org.parley.server.telephony.config.model.NodeNetwork;

/// Joins parts that do not know each other.
final class JoinModule extends AbstractModule {
    @Override
    protected void configure() {
        OptionalBinder.newOptionalBinder(binder(), NodeNetwork.Tls.class)
                .setBinding()
                .toProvider(TlsFiles.class)
                .in(Singleton.class);
        bind(TlsFiles.class).in(Singleton.class);
    }

    /// Asterisk shows softphones the same certificate as the server shows desks.
    static final class TlsFiles implements Provider<NodeNetwork.Tls> {
        private final TlsIdentity identity;

        @Inject
        TlsFiles(TlsIdentity identity) {
            this.identity = identity;
        }

        @Override
        public NodeNetwork.Tls get() {
            return new NodeNetwork.Tls(identity.certificateFile(), identity.keyFile());
        }
    }
}
