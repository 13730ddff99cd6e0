package org.parley.server.platform.secrets;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;

import jakarta.inject.Singleton;

import org.parley.server.platform.config.DataConfig;

/// Gives the {@link SecretBox} and the {@link SealedFiles}, which share a key.
public final class SecretsModule extends AbstractModule {
    @Provides
    @Singleton
    SecretBox box(DataConfig data) {
        return new SecretBox(SecretKeyFile.read(data.folder()));
    }

    @Provides
    @Singleton
    SealedFiles files(DataConfig data) {
        return new SealedFiles(SecretKeyFile.read(data.folder()));
    }
}
